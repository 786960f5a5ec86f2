import { withHeader, withoutHeader } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { withJson } from '../overriding.ts';
import { answeringErrors } from './answering-errors.ts';

/** Gives the errors of the operation another type in the header, by their own. */
function retype(change: (type: string) => string): Overrides {
  return answeringErrors((answer, { type }) => withHeader(answer, 'x-amzn-ErrorType', change(type)));
}

/** Defects in telling the type of errors. */
export const errorTypeFaults: readonly Fault[] = [
  {
    id: 'error-type-unsaid',
    lies: 'Errors have no x-amzn-ErrorType, and their body says the short word only.',
    caughtBy: ['error-type-agrees'],
    overrides: answeringErrors((answer) => withoutHeader(answer, 'x-amzn-ErrorType')),
  },
  {
    id: 'error-type-in-other-header',
    lies: 'The error type is in a header x-amz-error-type, which no client reads.',
    caughtBy: ['error-type-agrees'],
    overrides: answeringErrors((answer, { type }) =>
      withHeader(withoutHeader(answer, 'x-amzn-ErrorType'), 'x-amz-error-type', type),
    ),
  },
  {
    id: 'error-type-in-other-member',
    lies: 'The error type is in a body member type, which no client reads.',
    caughtBy: ['error-type-agrees'],
    overrides: answeringErrors((answer, refusal) =>
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
    caughtBy: ['error-type-agrees'],
    overrides: answeringErrors((answer, refusal) =>
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
    caughtBy: ['error-type-agrees'],
    overrides: retype((type) => type.replace(/Exception$/, '')),
  },
  {
    id: 'error-type-lower-case',
    lies: 'The header x-amzn-ErrorType is in lower case.',
    caughtBy: ['error-type-agrees'],
    overrides: retype((type) => type.toLowerCase()),
  },
  {
    id: 'error-type-empty',
    lies: 'The header x-amzn-ErrorType is empty.',
    caughtBy: ['error-type'],
    overrides: retype(() => ''),
  },
  {
    id: 'error-type-of-class',
    lies: 'The header x-amzn-ErrorType carries the name of the program class, with its package.',
    caughtBy: ['error-type-agrees'],
    overrides: retype((type) => `com.example.errors.${type}`),
  },
  {
    id: 'error-type-always-bad-request',
    lies: 'The header x-amzn-ErrorType is BadRequestException whatever the status.',
    caughtBy: ['error-type-agrees'],
    overrides: retype(() => 'BadRequestException'),
  },
  {
    id: 'error-type-always-internal',
    lies: 'The header x-amzn-ErrorType is InternalFailure whatever the status.',
    caughtBy: ['error-type-agrees'],
    overrides: retype(() => 'InternalFailure'),
  },
  {
    id: 'unauthorized-and-forbidden-swapped',
    lies: 'The types of 401 and 403 are swapped.',
    caughtBy: ['errors/caller-is-forbidden', 'errors/credentials-are-rejected'],
    overrides: retype((type) => {
      if (type === 'ForbiddenException') return 'UnauthorizedClientException';
      return type === 'UnauthorizedClientException' ? 'ForbiddenException' : type;
    }),
  },
  {
    id: 'failure-and-unavailable-swapped',
    lies: 'The types of 500 and 503 are swapped.',
    caughtBy: ['errors/service-is-failing', 'errors/service-is-unavailable'],
    overrides: retype((type) => {
      if (type === 'ServiceFailureException') return 'ServiceUnavailableException';
      return type === 'ServiceUnavailableException' ? 'ServiceFailureException' : type;
    }),
  },
];
