import { type Answer, withHeader, withoutHeader } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after, textOf, withJson, withText } from '../overriding.ts';

/** Changes the answer to a batch that was carried out. */
function answering(change: (answer: Answer) => Answer): Overrides {
  return after('renderBatch', change);
}

/** Changes the text of the answer to a batch that was carried out. */
function saying(change: (text: string) => string): Overrides {
  return answering((answer) => withText(answer, change(textOf(answer))));
}

/** Changes the value of `PhoneNumberErrors` in the answer to a batch that was carried out. */
function listing(change: (errors: readonly object[]) => unknown): Overrides {
  return after('renderErrors', (_document, errors) => ({ PhoneNumberErrors: change(errors) }));
}

function withStatus(status: number): Overrides {
  return answering((answer) => ({ ...answer, status }));
}

/** Defects in the shape of the answer to a batch that was carried out. */
export const successFaults: readonly Fault[] = [
  {
    id: 'success-201',
    lies: 'A batch that was carried out is answered 201 Created.',
    caughtBy: ['success-status'],
    overrides: withStatus(201),
  },
  {
    id: 'success-202',
    lies: 'A batch that was carried out is answered 202 Accepted.',
    caughtBy: ['success-status'],
    overrides: withStatus(202),
  },
  {
    id: 'success-204',
    lies: 'A batch in which every number was moved is answered 204 without a body.',
    caughtBy: ['success-status'],
    overrides: after('renderBatch', (answer, errors) =>
      errors.length > 0 ? answer : { status: 204, headers: [], body: Buffer.alloc(0) },
    ),
  },
  {
    id: 'success-as-text',
    lies: 'The answer of success is announced as text/plain.',
    caughtBy: ['success-media-type'],
    overrides: answering((answer) => withHeader(answer, 'Content-Type', 'text/plain; charset=utf-8')),
  },
  {
    id: 'success-as-html',
    lies: 'The answer of success is announced as text/html.',
    caughtBy: ['success-media-type'],
    overrides: answering((answer) => withHeader(answer, 'Content-Type', 'text/html')),
  },
  {
    id: 'success-as-bytes',
    lies: 'The answer of success is announced as application/octet-stream.',
    caughtBy: ['success-media-type'],
    overrides: answering((answer) => withHeader(answer, 'Content-Type', 'application/octet-stream')),
  },
  {
    id: 'success-as-amz-json',
    lies: 'The answer of success is announced as application/x-amz-json-1.1.',
    caughtBy: ['success-media-type'],
    overrides: answering((answer) => withHeader(answer, 'Content-Type', 'application/x-amz-json-1.1')),
  },
  {
    id: 'success-without-media-type',
    lies: 'The answer of success has no Content-Type.',
    caughtBy: ['success-media-type'],
    overrides: answering((answer) => withoutHeader(answer, 'Content-Type')),
  },
  {
    id: 'success-empty',
    lies: 'A batch in which every number was moved is answered with an empty body.',
    caughtBy: ['success-body-object'],
    overrides: after('renderBatch', (answer, errors) => (errors.length > 0 ? answer : withText(answer, ''))),
  },
  {
    id: 'success-null',
    lies: 'A batch in which every number was moved is answered with the body null.',
    caughtBy: ['success-body-object'],
    overrides: after('renderBatch', (answer, errors) =>
      errors.length > 0 ? answer : withJson(answer, null),
    ),
  },
  {
    id: 'success-ok',
    lies: 'A batch in which every number was moved is answered with the plain text OK.',
    caughtBy: ['success-body-object'],
    overrides: after('renderBatch', (answer, errors) =>
      errors.length > 0 ? answer : withText(answer, 'OK'),
    ),
  },
  {
    id: 'success-bare-list',
    lies: 'The answer is the list of errors itself, without an object around it.',
    caughtBy: ['success-body-object'],
    overrides: after('renderErrors', (_document, errors) => errors),
  },
  {
    id: 'success-encoded-twice',
    lies: 'The JSON text is encoded as JSON once more, so that the answer is a string.',
    caughtBy: ['success-body-object'],
    overrides: saying((text) => JSON.stringify(text)),
  },
  {
    id: 'success-in-lambda-envelope',
    lies: "The gateway does not unpack the function's answer, so that its statusCode and body are the answer.",
    caughtBy: ['success/request-ids-differ'],
    overrides: saying((body) => JSON.stringify({ statusCode: 200, headers: {}, body })),
  },
  {
    id: 'success-in-result-envelope',
    lies: 'The answer is wrapped in a member BatchDeletePhoneNumberResponse.',
    caughtBy: ['success/request-ids-differ'],
    overrides: after('renderErrors', (document) => ({ BatchDeletePhoneNumberResponse: document })),
  },
  {
    id: 'success-as-xml',
    lies: 'The answer of success is XML.',
    caughtBy: ['success-body-object'],
    overrides: saying(
      () => '<BatchDeletePhoneNumberResponse><PhoneNumberErrors/></BatchDeletePhoneNumberResponse>',
    ),
  },
  {
    id: 'success-as-python',
    lies: 'The answer is written as Python prints a dictionary, with single quotes.',
    caughtBy: ['success-body-object'],
    overrides: saying((text) => text.replaceAll('"', "'")),
  },
  {
    id: 'success-with-padding',
    lies: 'The answer is guarded by a prefix against script inclusion, so that it is no JSON.',
    caughtBy: ['success-body-object'],
    overrides: saying((text) => `)]}',\n${text}`),
  },
  {
    id: 'success-with-trailing-comma',
    lies: 'The hand-written serialiser leaves a comma behind the last member.',
    caughtBy: ['success-body-object'],
    overrides: saying((text) => text.replace(/}$/, ',}')),
  },
  {
    id: 'success-said-twice',
    lies: 'The answer of success is written twice in a row.',
    caughtBy: ['success-body-object'],
    overrides: saying((text) => text + text),
  },
  {
    id: 'no-errors-as-null',
    lies: 'PhoneNumberErrors is null when every number was moved.',
    caughtBy: ['success-list'],
    overrides: listing((errors) => (errors.length > 0 ? errors : null)),
  },
  {
    id: 'no-errors-as-empty-object',
    lies: 'PhoneNumberErrors is an empty object when every number was moved, as PHP writes an empty map.',
    caughtBy: ['success-list'],
    overrides: listing((errors) => (errors.length > 0 ? errors : {})),
  },
  {
    id: 'no-errors-as-empty-string',
    lies: 'PhoneNumberErrors is an empty string when every number was moved.',
    caughtBy: ['success-list'],
    overrides: listing((errors) => (errors.length > 0 ? errors : '')),
  },
  {
    id: 'no-errors-as-false',
    lies: 'PhoneNumberErrors is false when every number was moved.',
    caughtBy: ['success-list'],
    overrides: listing((errors) => (errors.length > 0 ? errors : false)),
  },
  {
    id: 'errors-counted',
    lies: 'PhoneNumberErrors is the number of ids that failed.',
    caughtBy: ['success-list'],
    overrides: listing((errors) => errors.length),
  },
  {
    id: 'single-error-not-in-list',
    lies: 'PhoneNumberErrors is the entry itself when there is just one.',
    caughtBy: ['success-list'],
    overrides: listing((errors) => (errors.length === 1 ? errors[0] : errors)),
  },
  {
    id: 'list-under-other-name',
    lies: 'The list is called phoneNumberErrors.',
    caughtBy: ['success/request-ids-differ'],
    overrides: after('renderErrors', (_document, errors) => ({ phoneNumberErrors: errors })),
  },
];
