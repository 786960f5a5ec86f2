import { withHeader } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash, given, isBatch } from '../overriding.ts';
import { Refusal } from '../refusal.ts';
import { answeringErrors } from './answering-errors.ts';

/** Gives the errors of one status another status; type and body stay. */
function restatus(from: number, to: number): Overrides {
  return answeringErrors((answer) => (answer.status === from ? { ...answer, status: to } : answer));
}

/** Renders refusals of one status as another refusal. */
function refusingAs(from: number, status: number, type: string): Overrides {
  return given('renderRefusal', (refusal, { request }) =>
    isBatch(request) && refusal.status === from ? new Refusal(status, type, refusal.message) : refusal,
  );
}

/** Defects in the statuses of errors. */
export const errorStatusFaults: readonly Fault[] = [
  {
    id: 'bad-request-as-422',
    lies: 'A BadRequestException is sent with status 422.',
    caughtBy: ['documented-status'],
    overrides: restatus(400, 422),
  },
  {
    id: 'bad-request-as-500',
    lies: 'A BadRequestException is sent with status 500.',
    caughtBy: ['error-type-agrees'],
    overrides: restatus(400, 500),
  },
  {
    id: 'bad-request-as-200',
    lies: 'A BadRequestException is sent with status 200.',
    caughtBy: ['invalid-request-not-served'],
    overrides: restatus(400, 200),
  },
  {
    id: 'validation-as-service-failure',
    lies: 'Bad input is answered 500 ServiceFailureException.',
    caughtBy: ['errors/bad-request'],
    overrides: refusingAs(400, 500, 'ServiceFailureException'),
  },
  {
    id: 'validation-as-forbidden',
    lies: 'Bad input is answered 403 ForbiddenException, as a firewall would.',
    caughtBy: ['errors/bad-request'],
    overrides: refusingAs(400, 403, 'ForbiddenException'),
  },
  {
    id: 'validation-as-not-found',
    lies: 'Bad input is answered 404 NotFoundException.',
    caughtBy: ['errors/bad-request'],
    overrides: refusingAs(400, 404, 'NotFoundException'),
  },
  {
    id: 'unauthorized-as-403',
    lies: 'An UnauthorizedClientException is sent with status 403.',
    caughtBy: ['errors/credentials-are-rejected'],
    overrides: restatus(401, 403),
  },
  {
    id: 'unauthorized-redirected',
    lies: 'Who is not authorized is redirected to a page to sign in.',
    caughtBy: ['errors/credentials-are-rejected'],
    overrides: answeringErrors((answer) =>
      answer.status === 401 ? { ...withHeader(answer, 'Location', '/login'), status: 302 } : answer,
    ),
  },
  {
    id: 'forbidden-as-401',
    lies: 'A ForbiddenException is sent with status 401.',
    caughtBy: ['errors/caller-is-forbidden'],
    overrides: restatus(403, 401),
  },
  {
    id: 'not-found-as-400',
    lies: 'A NotFoundException is sent with status 400.',
    caughtBy: ['errors/a-resource-is-not-found'],
    overrides: restatus(404, 400),
  },
  {
    id: 'not-found-as-200',
    lies: 'A NotFoundException is sent with status 200.',
    caughtBy: ['errors/a-resource-is-not-found'],
    overrides: restatus(404, 200),
  },
  {
    id: 'throttled-as-400',
    lies: 'A ThrottledClientException is sent with status 400.',
    caughtBy: ['errors/caller-is-over-its-rate-limit'],
    overrides: restatus(429, 400),
  },
  {
    id: 'throttled-as-503',
    lies: 'Throttling is answered 503 ServiceUnavailableException.',
    caughtBy: ['errors/caller-is-over-its-rate-limit'],
    overrides: refusingAs(429, 503, 'ServiceUnavailableException'),
  },
  {
    id: 'throttled-as-throttling-400',
    lies: 'Throttling is answered 400 ThrottlingException, as other AWS services do.',
    caughtBy: ['errors/caller-is-over-its-rate-limit'],
    overrides: refusingAs(429, 400, 'ThrottlingException'),
  },
  {
    id: 'throttled-hangs-up',
    lies: 'Who calls too often gets no answer: the connection is dropped.',
    caughtBy: ['errors/caller-is-over-its-rate-limit'],
    overrides: {
      write: (next) => (answer, response, context) =>
        answer.status === 429 ? void response.destroy() : next(answer, response, context),
    },
  },
  {
    id: 'failure-as-502',
    lies: 'A ServiceFailureException leaves the gateway with status 502.',
    caughtBy: ['errors/service-is-failing'],
    overrides: restatus(500, 502),
  },
  {
    id: 'failure-as-200',
    lies: 'A ServiceFailureException is sent with status 200.',
    caughtBy: ['errors/service-is-failing'],
    overrides: restatus(500, 200),
  },
  {
    id: 'unavailable-as-429',
    lies: 'ServiceUnavailableException comes with status 429.',
    caughtBy: ['errors/service-is-unavailable'],
    overrides: restatus(503, 429),
  },
  {
    id: 'unavailable-as-500',
    lies: 'A ServiceUnavailableException is sent with status 500.',
    caughtBy: ['errors/service-is-unavailable'],
    overrides: restatus(503, 500),
  },
  {
    id: 'unavailable-as-504',
    lies: 'A ServiceUnavailableException leaves the gateway with status 504.',
    caughtBy: ['errors/service-is-unavailable'],
    overrides: restatus(503, 504),
  },
  {
    id: 'errors-as-200',
    lies: 'Every error is sent with status 200, as GraphQL servers do.',
    caughtBy: ['invalid-request-not-served'],
    overrides: answeringErrors((answer) => ({ ...answer, status: 200 })),
  },
  {
    id: 'unknown-path-crashes',
    lies: 'A path that the service does not know makes it fail with 500.',
    caughtBy: ['errors/unknown-path'],
    overrides: before('route', ({ request }) => {
      if (!request.path.startsWith('/phone-numbers')) crash();
    }),
  },
];
