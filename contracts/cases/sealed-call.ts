import type { BadSeal } from '../authentication/bad-seal.ts';
import { type SealPlan, sealBy, unsigned } from '../authentication/seals.ts';
import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { clientError, type Pattern, statusIs } from '../expectations/patterns.ts';
import { isRecorded } from '../expectations/recorded.ts';
import { isServed } from '../expectations/served.ts';
import type { RequestDraft } from '../harness/case.ts';
import { batchDelete } from '../requests/batch-delete.ts';
import type { OperationCase, OperationSend, OperationStep } from './build.ts';

/** The clause for the form of a refusal for its signature. */
export const formClause = 'authentication/refusal-form';

/** What a target has to be able to do for a case about signatures. */
export const needsSigning = ['signed-mode'];

/** A refusal for its signature. */
export const isRefusal = statusIs(400, 401, 403);

/** Demands a refusal for its signature, or another that holds as well. */
export function isRefusedBecause(clause: string, holds: Pattern = isRefusal): readonly Demand[] {
  return [answers({ clause, holds })];
}

/** A case of calls to a target that verifies signatures; it sets no state, and nobody else uses the number `a`. */
export function signedCase(
  situation: string,
  title: string,
  why: string,
  steps: readonly OperationStep[],
): OperationCase {
  return {
    id: `authentication/${situation}`,
    title,
    why,
    given: [{ as: ['a'] }],
    needs: needsSigning,
    steps,
  };
}

/** A badly signed call is refused; other refusals that are due for something else about it hold too. */
export function refused(
  [situation, title, clause, seal]: BadSeal,
  otherRefusals: readonly number[] = [],
): OperationCase {
  return signedCase(situation, title, 'Whoever is on the way could delete numbers.', [
    {
      do: 'send',
      send: {
        request: (id) => batchDelete([id('a')], { seal }),
        expect: isRefusedBecause(clause, statusIs(400, 401, 403, ...otherRefusals)),
        formClause,
      },
    },
  ]);
}

/** A well signed call is served. */
export function served(
  situation: string,
  title: string,
  plan: SealPlan,
  overrides: Partial<RequestDraft> = {},
): OperationCase {
  const clause =
    plan.clockOffsetMs === undefined
      ? 'authentication/signed-request-served'
      : 'authentication/expired-refused';
  return signedCase(situation, title, 'An official client would be locked out.', [
    {
      do: 'send',
      send: {
        request: (id) => batchDelete([id('a')], { ...overrides, seal: sealBy(plan) }),
        expect: [
          ...isServed(clause),
          ...(plan.headers === undefined ? isServed('authentication/payload-hash-optional') : []),
        ],
      },
    },
  ]);
}

/** A call that a target may take or refuse. */
export function free(situation: string, title: string, plan: SealPlan): OperationCase {
  return signedCase(situation, title, 'Nothing is published about it; a crash is wrong all the same.', [
    {
      do: 'send',
      send: {
        request: (id) => batchDelete([id('a')], { seal: sealBy(plan) }),
        expect: [isRecorded('authentication/free-choices')],
        formClause,
      },
    },
  ]);
}

/** A call without credentials that something else about it may let through; whatever refuses it will do. */
export function withoutCredentials(overrides: Partial<RequestDraft>): OperationSend {
  return {
    request: (id) => batchDelete([id('a')], { ...overrides, seal: unsigned }),
    expect: isRefusedBecause('authentication/unsigned-refused', clientError),
    formClause,
  };
}
