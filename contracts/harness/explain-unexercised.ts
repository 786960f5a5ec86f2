import type { ContractCase } from './case.ts';
import type { CaseResult, ClauseResult, Unexercised } from './outcome.ts';

/** Why a clause was not exercised of which no selected case speaks. */
export const notSelected = 'no case that judges it was selected';

/** Says of each required clause that nothing exercised why that is so, and what would exercise it. */
export function explainUnexercised<View>(
  clauses: readonly ClauseResult[],
  cases: readonly ContractCase<View>[],
  results: readonly CaseResult[],
): readonly Unexercised[] {
  const ran = new Set(results.map(({ id }) => id));
  const isAll = cases.every(({ id }) => ran.has(id));
  return clauses
    .filter(({ level, outcome }) => level === 'required' && outcome === 'skipped')
    .map(({ id }) => {
      const [first] = results.filter((result) => result.clauses.includes(id));
      if (first !== undefined) return { clause: id, ...explainResult(first) };
      return { clause: id, ...(isAll ? byNoAnswer : byNoSelectedCase) };
    });
}

function explainResult({
  reason = 'it was not run',
  remedy,
  outcome,
}: CaseResult): Omit<Unexercised, 'clause'> {
  const other = outcome === 'could-not-run' ? 'see to that, and run it again' : reason;
  return { reason, remedy: remedy ?? other };
}

const byNoSelectedCase = { reason: notSelected, remedy: 'run without --suite and --only' };

const byNoAnswer = {
  reason: 'no answer of the target gave occasion to it',
  remedy: 'bring the target to answers that it speaks of, by --states',
};
