import { type Answer, withHeader, withoutHeader } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after, before, crash, given, isBatch, textOf, withJson, withText } from '../overriding.ts';
import { Refusal } from '../refusal.ts';

/** Changes every error answer of the operation. */
function answering(change: (answer: Answer, refusal: Refusal) => Answer): Overrides {
  return after('renderRefusal', (answer, refusal, { request }) =>
    isBatch(request) ? change(answer, refusal) : answer,
  );
}

/** Gives the errors of one status another status; type and body stay. */
function restatus(from: number, to: number): Overrides {
  return answering((answer) => (answer.status === from ? { ...answer, status: to } : answer));
}

/** Gives the errors of the operation another type in the header, by their own. */
function retype(change: (type: string) => string): Overrides {
  return answering((answer, { type }) => withHeader(answer, 'x-amzn-ErrorType', change(type)));
}

/** Gives the errors of the operation another body, by type and message; the header stays. */
function rebody(change: (refusal: Refusal) => unknown): Overrides {
  return answering((answer, refusal) => withJson(answer, change(refusal)));
}

/** Renders refusals of one status as another refusal. */
function refusingAs(from: number, status: number, type: string): Overrides {
  return given('renderRefusal', (refusal, { request }) =>
    isBatch(request) && refusal.status === from ? new Refusal(status, type, refusal.message) : refusal,
  );
}

const page = '<html><head><title>Error</title></head><body><h1>Error</h1></body></html>';

function withPage(answer: Answer): Answer {
  const plain = withoutHeader(answer, 'x-amzn-ErrorType');
  return withText(withHeader(plain, 'Content-Type', 'text/html'), page);
}

/** Defects in how a refused call is answered. */
export const errorFaults: readonly Fault[] = [
  {
    id: 'bad-request-as-422',
    lies: 'A BadRequestException is sent with status 422.',
    caughtBy: [],
    overrides: restatus(400, 422),
  },
  {
    id: 'bad-request-as-500',
    lies: 'A BadRequestException is sent with status 500.',
    caughtBy: [],
    overrides: restatus(400, 500),
  },
  {
    id: 'bad-request-as-200',
    lies: 'A BadRequestException is sent with status 200.',
    caughtBy: [],
    overrides: restatus(400, 200),
  },
  {
    id: 'validation-as-service-failure',
    lies: 'Bad input is answered 500 ServiceFailureException.',
    caughtBy: [],
    overrides: refusingAs(400, 500, 'ServiceFailureException'),
  },
  {
    id: 'validation-as-forbidden',
    lies: 'Bad input is answered 403 ForbiddenException, as a firewall would.',
    caughtBy: [],
    overrides: refusingAs(400, 403, 'ForbiddenException'),
  },
  {
    id: 'validation-as-not-found',
    lies: 'Bad input is answered 404 NotFoundException.',
    caughtBy: [],
    overrides: refusingAs(400, 404, 'NotFoundException'),
  },
  {
    id: 'unauthorized-as-403',
    lies: 'An UnauthorizedClientException is sent with status 403.',
    caughtBy: [],
    overrides: restatus(401, 403),
  },
  {
    id: 'unauthorized-redirected',
    lies: 'Who is not authorized is redirected to a page to sign in.',
    caughtBy: [],
    overrides: answering((answer) =>
      answer.status === 401 ? { ...withHeader(answer, 'Location', '/login'), status: 302 } : answer,
    ),
  },
  {
    id: 'forbidden-as-401',
    lies: 'A ForbiddenException is sent with status 401.',
    caughtBy: [],
    overrides: restatus(403, 401),
  },
  {
    id: 'not-found-as-400',
    lies: 'A NotFoundException is sent with status 400.',
    caughtBy: [],
    overrides: restatus(404, 400),
  },
  {
    id: 'not-found-as-200',
    lies: 'A NotFoundException is sent with status 200.',
    caughtBy: [],
    overrides: restatus(404, 200),
  },
  {
    id: 'throttled-as-400',
    lies: 'A ThrottledClientException is sent with status 400.',
    caughtBy: [],
    overrides: restatus(429, 400),
  },
  {
    id: 'throttled-as-503',
    lies: 'Throttling is answered 503 ServiceUnavailableException.',
    caughtBy: [],
    overrides: refusingAs(429, 503, 'ServiceUnavailableException'),
  },
  {
    id: 'throttled-as-throttling-400',
    lies: 'Throttling is answered 400 ThrottlingException, as other AWS services do.',
    caughtBy: [],
    overrides: refusingAs(429, 400, 'ThrottlingException'),
  },
  {
    id: 'throttled-hangs-up',
    lies: 'Who calls too often gets no answer: the connection is dropped.',
    caughtBy: [],
    overrides: {
      write: (next) => (answer, response, context) =>
        answer.status === 429 ? void response.destroy() : next(answer, response, context),
    },
  },
  {
    id: 'failure-as-502',
    lies: 'A ServiceFailureException leaves the gateway with status 502.',
    caughtBy: [],
    overrides: restatus(500, 502),
  },
  {
    id: 'failure-as-200',
    lies: 'A ServiceFailureException is sent with status 200.',
    caughtBy: [],
    overrides: restatus(500, 200),
  },
  {
    id: 'unavailable-as-500',
    lies: 'A ServiceUnavailableException is sent with status 500.',
    caughtBy: [],
    overrides: restatus(503, 500),
  },
  {
    id: 'unavailable-as-504',
    lies: 'A ServiceUnavailableException leaves the gateway with status 504.',
    caughtBy: [],
    overrides: restatus(503, 504),
  },
  {
    id: 'errors-as-200',
    lies: 'Every error is sent with status 200, as GraphQL servers do.',
    caughtBy: [],
    overrides: answering((answer) => ({ ...answer, status: 200 })),
  },
  {
    id: 'error-type-unsaid',
    lies: 'Errors have no x-amzn-ErrorType, and their body says the short word only.',
    caughtBy: [],
    overrides: answering((answer) => withoutHeader(answer, 'x-amzn-ErrorType')),
  },
  {
    id: 'error-type-in-other-header',
    lies: 'The error type is in a header x-amz-error-type, which no client reads.',
    caughtBy: [],
    overrides: answering((answer, { type }) =>
      withHeader(withoutHeader(answer, 'x-amzn-ErrorType'), 'x-amz-error-type', type),
    ),
  },
  {
    id: 'error-type-in-other-member',
    lies: 'The error type is in a body member type, which no client reads.',
    caughtBy: [],
    overrides: answering((answer, refusal) =>
      withJson(withoutHeader(answer, 'x-amzn-ErrorType'), {
        type: refusal.type,
        Code: refusal.code,
        Message: refusal.message,
      }),
    ),
  },
  {
    id: 'error-type-behind-code',
    lies: 'The error type is in __type only, where clients that find a Code do not look.',
    caughtBy: [],
    overrides: answering((answer, refusal) =>
      withJson(withoutHeader(answer, 'x-amzn-ErrorType'), {
        __type: refusal.type,
        Code: refusal.code,
        Message: refusal.message,
      }),
    ),
  },
  {
    id: 'error-type-without-suffix',
    lies: 'The header x-amzn-ErrorType lacks the suffix Exception.',
    caughtBy: [],
    overrides: retype((type) => type.replace(/Exception$/, '')),
  },
  {
    id: 'error-type-lower-case',
    lies: 'The header x-amzn-ErrorType is in lower case.',
    caughtBy: [],
    overrides: retype((type) => type.toLowerCase()),
  },
  {
    id: 'error-type-empty',
    lies: 'The header x-amzn-ErrorType is empty.',
    caughtBy: [],
    overrides: retype(() => ''),
  },
  {
    id: 'error-type-of-class',
    lies: 'The header x-amzn-ErrorType carries the name of the program class, with its package.',
    caughtBy: [],
    overrides: retype((type) => `com.example.errors.${type}`),
  },
  {
    id: 'error-type-always-bad-request',
    lies: 'The header x-amzn-ErrorType is BadRequestException whatever the status.',
    caughtBy: [],
    overrides: retype(() => 'BadRequestException'),
  },
  {
    id: 'error-type-always-internal',
    lies: 'The header x-amzn-ErrorType is InternalFailure whatever the status.',
    caughtBy: [],
    overrides: retype(() => 'InternalFailure'),
  },
  {
    id: 'unauthorized-and-forbidden-swapped',
    lies: 'The types of 401 and 403 are swapped.',
    caughtBy: [],
    overrides: retype((type) => {
      if (type === 'ForbiddenException') return 'UnauthorizedClientException';
      return type === 'UnauthorizedClientException' ? 'ForbiddenException' : type;
    }),
  },
  {
    id: 'failure-and-unavailable-swapped',
    lies: 'The types of 500 and 503 are swapped.',
    caughtBy: [],
    overrides: retype((type) => {
      if (type === 'ServiceFailureException') return 'ServiceUnavailableException';
      return type === 'ServiceUnavailableException' ? 'ServiceFailureException' : type;
    }),
  },
  {
    id: 'error-page',
    lies: 'Errors are HTML pages.',
    caughtBy: [],
    overrides: answering(withPage),
  },
  {
    id: 'unavailable-page',
    lies: 'While the service is unavailable the gateway in front of it answers with an HTML page.',
    caughtBy: [],
    overrides: answering((answer) => (answer.status === 503 ? withPage(answer) : answer)),
  },
  {
    id: 'unknown-path-page',
    lies: 'Unknown paths and operations are answered by the web framework with an HTML page.',
    caughtBy: [],
    overrides: after('renderRefusal', (answer, { type }) =>
      type === 'UnknownOperationException' ? withPage(answer) : answer,
    ),
  },
  {
    id: 'unsupported-media-page',
    lies: 'Another media type is answered by the web framework with an HTML page.',
    caughtBy: [],
    overrides: answering((answer) => (answer.status === 415 ? withPage(answer) : answer)),
  },
  {
    id: 'broken-json-page',
    lies: 'A body that is not JSON is answered by the body parser with an HTML page that shows the stack.',
    caughtBy: [],
    overrides: answering((answer, { message }) =>
      message.includes('not JSON.') ? withPage(answer) : answer,
    ),
  },
  {
    id: 'error-as-text',
    lies: 'The body of errors is the message alone, as text.',
    caughtBy: [],
    overrides: answering((answer, { message }) =>
      withText(withHeader(answer, 'Content-Type', 'text/plain'), message),
    ),
  },
  {
    id: 'error-text-announced-as-json',
    lies: 'The body of errors is plain text, though announced as JSON.',
    caughtBy: [],
    overrides: answering((answer, { message }) => withText(answer, message)),
  },
  {
    id: 'error-body-empty',
    lies: 'Errors have no body.',
    caughtBy: [],
    overrides: answering((answer) => withText(answer, '')),
  },
  {
    id: 'error-as-list',
    lies: 'The body of errors is a list of errors.',
    caughtBy: [],
    overrides: rebody(({ code, message }) => [{ Code: code, Message: message }]),
  },
  {
    id: 'error-as-string',
    lies: 'The body of errors is a JSON string.',
    caughtBy: [],
    overrides: rebody(({ message }) => message),
  },
  {
    id: 'error-as-null',
    lies: 'The body of errors is null.',
    caughtBy: [],
    overrides: rebody(() => null),
  },
  {
    id: 'error-encoded-twice',
    lies: 'The JSON text of errors is encoded as JSON once more.',
    caughtBy: [],
    overrides: answering((answer) => withJson(answer, textOf(answer))),
  },
  {
    id: 'error-as-problem',
    lies: 'Errors are application/problem+json with title and detail.',
    caughtBy: [],
    overrides: answering((answer, refusal) =>
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
    caughtBy: [],
    overrides: answering((answer) => withHeader(answer, 'Content-Type', 'text/plain')),
  },
  {
    id: 'error-media-type-unsaid',
    lies: 'Errors have no Content-Type.',
    caughtBy: [],
    overrides: answering((answer) => withoutHeader(answer, 'Content-Type')),
  },
  {
    id: 'error-message-as-object',
    lies: 'The Message of errors is an object.',
    caughtBy: [],
    overrides: rebody(({ code, message }) => ({ Code: code, Message: { text: message } })),
  },
  {
    id: 'error-message-as-list',
    lies: 'The Message of errors is a list of sentences.',
    caughtBy: [],
    overrides: rebody(({ code, message }) => ({ Code: code, Message: [message] })),
  },
  {
    id: 'error-message-null',
    lies: 'The Message of errors is null.',
    caughtBy: [],
    overrides: rebody(({ code }) => ({ Code: code, Message: null })),
  },
  {
    id: 'error-code-as-number',
    lies: 'The Code of errors is the status as a number.',
    caughtBy: [],
    overrides: rebody(({ status, message }) => ({ Code: status, Message: message })),
  },
  {
    id: 'error-code-null',
    lies: 'The Code of errors is null.',
    caughtBy: [],
    overrides: rebody(({ message }) => ({ Code: null, Message: message })),
  },
  {
    id: 'error-in-envelope',
    lies: 'Type, code and message of errors are inside a member error, and no header tells the type.',
    caughtBy: [],
    overrides: answering((answer, refusal) =>
      withJson(withoutHeader(answer, 'x-amzn-ErrorType'), {
        error: { __type: refusal.type, Code: refusal.code, Message: refusal.message },
      }),
    ),
  },
  {
    id: 'unknown-path-crashes',
    lies: 'A path that the service does not know makes it fail with 500.',
    caughtBy: [],
    overrides: before('route', ({ request }) => {
      if (!request.path.startsWith('/phone-numbers')) crash();
    }),
  },
];
