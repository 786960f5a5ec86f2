import { type Answer, withHeader, withoutHeader } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import { withPage } from '../error-page.ts';
import type { Fault } from '../fault.ts';
import { textOf, withJson, withText } from '../overriding.ts';
import type { Refusal } from '../refusal.ts';
import { answeringErrors } from './answering-errors.ts';

/** Gives the errors of the operation another body, by type and message; the header stays. */
function rebody(change: (refusal: Refusal) => unknown): Overrides {
  return answeringErrors((answer, refusal) => withJson(answer, change(refusal)));
}

const asPage = (answer: Answer): Answer => withPage(answer, 'Error');

/** Defects in the body of errors and its media type. */
export const errorBodyFaults: readonly Fault[] = [
  {
    id: 'error-page',
    lies: 'Errors are HTML pages.',
    caughtBy: ['error-type'],
    overrides: answeringErrors(asPage),
  },
  {
    id: 'unavailable-page',
    lies: 'While the service is unavailable the gateway in front of it answers with an HTML page.',
    caughtBy: ['errors/service-is-unavailable'],
    overrides: answeringErrors((answer) => (answer.status === 503 ? asPage(answer) : answer)),
  },
  {
    id: 'unsupported-media-page',
    lies: 'Another media type is answered by the web framework with an HTML page.',
    caughtBy: ['headers/content-type-hal', 'headers/content-type-text'],
    overrides: answeringErrors((answer) => (answer.status === 415 ? asPage(answer) : answer)),
  },
  {
    id: 'broken-json-page',
    lies: 'A body that is not JSON is answered by the body parser with an HTML page that shows the stack.',
    caughtBy: ['error-type'],
    overrides: answeringErrors((answer, { message }) =>
      message.includes('not JSON.') ? asPage(answer) : answer,
    ),
  },
  {
    id: 'error-as-text',
    lies: 'The body of errors is the message alone, as text.',
    caughtBy: ['error-media-type'],
    overrides: answeringErrors((answer, { message }) =>
      withText(withHeader(answer, 'Content-Type', 'text/plain'), message),
    ),
  },
  {
    id: 'error-text-announced-as-json',
    lies: 'The body of errors is plain text, though announced as JSON.',
    caughtBy: ['error-body-object'],
    overrides: answeringErrors((answer, { message }) => withText(answer, message)),
  },
  {
    id: 'error-body-empty',
    lies: 'Errors have no body.',
    caughtBy: ['error-body-object'],
    overrides: answeringErrors((answer) => withText(answer, '')),
  },
  {
    id: 'error-as-list',
    lies: 'The body of errors is a list of errors.',
    caughtBy: ['error-body-object'],
    overrides: rebody(({ code, message }) => [{ Code: code, Message: message }]),
  },
  {
    id: 'error-as-string',
    lies: 'The body of errors is a JSON string.',
    caughtBy: ['error-body-object'],
    overrides: rebody(({ message }) => message),
  },
  {
    id: 'error-as-null',
    lies: 'The body of errors is null.',
    caughtBy: ['error-body-object'],
    overrides: rebody(() => null),
  },
  {
    id: 'error-encoded-twice',
    lies: 'The JSON text of errors is encoded as JSON once more.',
    caughtBy: ['error-body-object'],
    overrides: answeringErrors((answer) => withJson(answer, textOf(answer))),
  },
  {
    id: 'error-as-problem',
    lies: 'Errors are application/problem+json with title and detail.',
    caughtBy: ['error-media-type'],
    overrides: answeringErrors((answer, refusal) =>
      withJson(withHeader(answer, 'Content-Type', 'application/problem+json'), {
        type: 'about:blank',
        title: refusal.code,
        status: refusal.status,
        detail: refusal.message,
      }),
    ),
  },
  {
    id: 'error-media-type-text',
    lies: 'The JSON of errors is announced as text/plain.',
    caughtBy: ['error-media-type'],
    overrides: answeringErrors((answer) => withHeader(answer, 'Content-Type', 'text/plain')),
  },
  {
    id: 'error-media-type-unsaid',
    lies: 'Errors have no Content-Type.',
    caughtBy: ['error-media-type'],
    overrides: answeringErrors((answer) => withoutHeader(answer, 'Content-Type')),
  },
  {
    id: 'error-message-as-object',
    lies: 'The Message of errors is an object.',
    caughtBy: ['error-message'],
    overrides: rebody(({ code, message }) => ({ Code: code, Message: { text: message } })),
  },
  {
    id: 'error-message-as-list',
    lies: 'The Message of errors is a list of sentences.',
    caughtBy: ['error-message'],
    overrides: rebody(({ code, message }) => ({ Code: code, Message: [message] })),
  },
  {
    id: 'error-message-null',
    lies: 'The Message of errors is null.',
    caughtBy: ['error-message'],
    overrides: rebody(({ code }) => ({ Code: code, Message: null })),
  },
  {
    id: 'error-code-as-number',
    lies: 'The Code of errors is the status as a number.',
    caughtBy: ['error-code'],
    overrides: rebody(({ status, message }) => ({ Code: status, Message: message })),
  },
  {
    id: 'error-code-null',
    lies: 'The Code of errors is null.',
    caughtBy: ['error-code'],
    overrides: rebody(({ message }) => ({ Code: null, Message: message })),
  },
  {
    id: 'error-in-envelope',
    lies: 'Type, code and message of errors are inside a member error, and no header tells the type.',
    caughtBy: ['error-type'],
    overrides: answeringErrors((answer, refusal) =>
      withJson(withoutHeader(answer, 'x-amzn-ErrorType'), {
        error: { __type: refusal.type, Code: refusal.code, Message: refusal.message },
      }),
    ),
  },
];
