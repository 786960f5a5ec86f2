import type { Clause } from './clause.ts';
import type { Failure } from './failure.ts';
import type { CaseResult, ClauseResult, Counts, Coverage, Outcome, Verdict } from './outcome.ts';

/** Counts the cases by outcome. */
export function countOutcomes(cases: readonly CaseResult[]): Counts {
  const count = (outcome: Outcome): number => cases.filter((result) => result.outcome === outcome).length;
  return {
    held: count('held'),
    broken: count('broken'),
    advised: count('advised'),
    skipped: count('skipped'),
    couldNotRun: count('could-not-run'),
  };
}

/**
 * The verdict of a run. Anything broken makes it `not-conformant`, whatever else could not run;
 * a run in which something could not run, or nothing was judged, could not be judged.
 */
export function decideVerdict(counts: Counts): Verdict {
  if (counts.broken > 0) return 'not-conformant';
  return counts.couldNotRun > 0 || counts.held + counts.advised === 0 ? 'could-not-be-judged' : 'conformant';
}

/** What became of each clause. A clause that no case judged is `skipped`. */
export function summarizeClauses(
  clauses: readonly Clause[],
  cases: readonly CaseResult[],
): readonly ClauseResult[] {
  const judges = new Map<string, string[]>();
  const failures = new Map<string, Failure[]>();
  for (const result of cases) {
    for (const failure of result.failures) append(failures, failure.clause, failure);
    if (result.outcome === 'skipped' || result.outcome === 'could-not-run') continue;
    for (const clause of new Set([...result.clauses, ...result.failures.map(({ clause }) => clause)]))
      append(judges, clause, result.id);
  }
  return clauses.map((clause) => {
    const judgedBy = judges.get(clause.id) ?? [];
    const found = failures.get(clause.id) ?? [];
    return { ...clause, outcome: clauseOutcome(clause, judgedBy, found), cases: judgedBy };
  });
}

function clauseOutcome(
  clause: Clause,
  judgedBy: readonly string[],
  found: readonly Failure[],
): ClauseResult['outcome'] {
  if (found.length > 0) return clause.level === 'required' ? 'broken' : 'advised';
  return judgedBy.length > 0 ? 'held' : 'skipped';
}

/** How much of the contract a run exercised: required clauses that were judged, documented statuses that were seen. */
export function measureCoverage(
  clauses: readonly ClauseResult[],
  documentedStatuses: readonly number[],
  seenStatuses: ReadonlySet<number>,
): Omit<Coverage, 'unexercised'> {
  const required = clauses.filter(({ level }) => level === 'required');
  return {
    requiredClauses: {
      total: required.length,
      exercised: required.filter(({ outcome }) => outcome !== 'skipped').length,
    },
    responses: documentedStatuses.map((status) => ({ status, exercised: seenStatuses.has(status) })),
  };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
