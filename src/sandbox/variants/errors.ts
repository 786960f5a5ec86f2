import { type Answer, withHeader, withoutHeader } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import { withPage } from '../error-page.ts';
import type { Variant } from '../fault.ts';
import { after, before, given, withJson } from '../overriding.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { SandboxRequest } from '../request.ts';

/** Spells the error type in the header in another way. */
function typed(spell: (type: string) => string): Overrides {
  return after('renderRefusal', (answer, { type }) => withHeader(answer, 'x-amzn-ErrorType', spell(type)));
}

/** Gives errors another body. */
function bodied(change: (refusal: Refusal) => object): Overrides {
  return after('renderRefusal', (answer, refusal) => withJson(answer, change(refusal)));
}

/** Gives errors another body and no type in the header. */
function typedInBody(change: (refusal: Refusal) => object): Overrides {
  return after('renderRefusal', (answer, refusal) =>
    withJson(withoutHeader(answer, 'x-amzn-ErrorType'), change(refusal)),
  );
}

/** Refuses what is refused with 400 BadRequestException under another type, when the message fits. */
function renamed(type: string, message: RegExp): Overrides {
  return given('renderRefusal', (refusal) =>
    refusal.type === 'BadRequestException' && message.test(refusal.message)
      ? new Refusal(400, type, refusal.message)
      : refusal,
  );
}

const unreadable = /JSON\.$|UTF-8/;
const invalid = /PhoneNumberIds/;

/** Other answers to refused calls that the contract and the official clients understand. */
export const errorVariants: readonly Variant[] = [
  {
    id: 'error-type-with-uri',
    does: 'The error type in the header is followed by a colon and a URI.',
    overrides: typed((type) => `${type}:http://internal.example/coral/com.example.chime/`),
  },
  {
    id: 'error-type-with-namespace',
    does: 'The error type in the header has a namespace and a number sign before it.',
    overrides: typed((type) => `com.example.chime#${type}`),
  },
  {
    id: 'error-type-with-both',
    does: 'The error type in the header has a namespace before and a URI behind it.',
    overrides: typed((type) => `com.example.chime#${type}:http://internal.example/`),
  },
  {
    id: 'error-type-in-code',
    does: 'The error type is in a body member code and in no header.',
    overrides: typedInBody(({ type, message }) => ({ code: type, message })),
  },
  {
    id: 'error-type-in-dunder-type',
    does: 'The error type is in a body member __type, with its namespace, and in no header.',
    overrides: typedInBody(({ type, message }) => ({
      __type: `com.example.chime#${type}`,
      Message: message,
    })),
  },
  {
    id: 'error-type-everywhere',
    does: 'The error type is in the header and in the body members code and __type.',
    overrides: bodied(({ type, code, message }) => ({
      __type: type,
      code: type,
      Code: code,
      Message: message,
      message,
    })),
  },
  {
    id: 'error-without-code',
    does: 'Errors have no Code.',
    overrides: bodied(({ message }) => ({ Message: message })),
  },
  {
    id: 'error-without-message',
    does: 'Errors have no message.',
    overrides: bodied(({ code }) => ({ Code: code })),
  },
  {
    id: 'error-body-empty-object',
    does: 'The body of errors is an empty object.',
    overrides: bodied(() => ({})),
  },
  {
    id: 'error-message-lower-case',
    does: 'The message of errors is in a member message.',
    overrides: bodied(({ message }) => ({ message })),
  },
  {
    id: 'error-messages-in-both-cases',
    does: 'The message of errors is in Message and in message.',
    overrides: bodied(({ code, message }) => ({ Code: code, Message: message, message })),
  },
  {
    id: 'error-code-in-full',
    does: 'The Code of errors is the full name of the shape.',
    overrides: bodied(({ type, message }) => ({ Code: type, Message: message })),
  },
  {
    id: 'error-extra-members',
    does: 'Errors have further members, a fieldList among them.',
    overrides: bodied(({ code, message }) => ({
      Code: code,
      Message: message,
      RequestId: 'c0ffee',
      fieldList: [{ path: '/PhoneNumberIds', message }],
      Retryable: null,
    })),
  },
  {
    id: 'validation-exception',
    does: 'Invalid input is refused with 400 ValidationException.',
    overrides: renamed('ValidationException', invalid),
  },
  {
    id: 'validation-error',
    does: 'Invalid input is refused with 400 ValidationError.',
    overrides: renamed('ValidationError', invalid),
  },
  {
    id: 'serialization-exception',
    does: 'A body that is not JSON is refused with 400 SerializationException.',
    overrides: renamed('SerializationException', unreadable),
  },
  {
    id: 'malformed-http-request-exception',
    does: 'A body that is not JSON is refused with 400 MalformedHttpRequestException.',
    overrides: renamed('MalformedHttpRequestException', unreadable),
  },
  {
    id: 'other-wording',
    does: 'Every error says the same short sentence.',
    overrides: bodied(({ code }) => ({ Code: code, Message: 'Service received a bad request' })),
  },
  {
    id: 'error-without-request-id',
    does: 'Errors have no request id.',
    overrides: after('finish', (answer) => (answer.status < 400 ? answer : withoutRequestId(answer))),
  },
  {
    id: 'unknown-operation-page',
    does: 'Unknown paths and operations are answered by the web framework with an HTML page.',
    overrides: after('renderRefusal', (answer, { type }) =>
      type === 'UnknownOperationException' ? withPage(answer, 'Not Found') : answer,
    ),
  },
  {
    id: 'bad-query-page',
    does: 'A query that is no part of a URI is refused by the web server with 400 and an HTML page.',
    overrides: {
      ...before('receive', ({ request }) => {
        if (isBadQuery(request)) throw badRequest('The URI is malformed.');
      }),
      ...after('renderRefusal', (answer, _refusal, { request }) =>
        isBadQuery(request) ? withPage(answer, 'Bad Request') : answer,
      ),
    },
  },
];

function isBadQuery({ query }: SandboxRequest): boolean {
  return /%(?![\da-f]{2})/i.test(query);
}

function withoutRequestId(answer: Answer): Answer {
  return withoutHeader(answer, 'x-amzn-RequestId');
}
