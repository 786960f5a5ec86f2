import { isWhereToldBy } from '../expectations/observed.ts';
import type { RequestDraft } from '../harness/case.ts';
import { stateNames } from '../states.ts';
import { type OperationCase, type OperationSend, type OperationStep, observeAll, together } from './build.ts';

/** A request for one number, and the case's name for it. */
export type Variation = readonly [alias: string, request: (id: string) => RequestDraft];

/** One call a number, then a look at each number: it is where its own answer says. */
export function eachWhereTold(
  id: string,
  title: string,
  why: string,
  variations: readonly Variation[],
  clauses: Parameters<typeof isWhereToldBy>[2],
): OperationCase {
  const aliases = variations.map(([alias]) => alias);
  return {
    id,
    title,
    why,
    needs: ['observer'],
    given: [{ state: stateNames.inventory, as: aliases }],
    steps: [
      ...sendAtOnce(variations),
      ...observeAll(aliases, (alias) => isWhereToldBy(alias, alias, clauses)),
    ],
  };
}

/** One call a number, several at a time. */
export function sendAtOnce(
  variations: readonly Variation[],
  role?: OperationSend['role'],
): readonly OperationStep[] {
  return together(
    variations.map(([alias, request]) => ({
      as: alias,
      request: (idOf) => request(idOf(alias)),
      expect: [],
      ...(role === undefined ? {} : { role }),
    })),
  );
}
