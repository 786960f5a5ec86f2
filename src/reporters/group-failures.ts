import type { Failure } from '../../contracts/harness/failure.ts';
import type { CaseResult } from '../../contracts/harness/outcome.ts';
import { groupBy } from './group-by.ts';

/** Failures that were found in one case first, and the other cases in which they were found as well. */
export interface FailureGroup {
  readonly result: CaseResult;
  readonly failures: readonly Failure[];
  readonly outcome: 'broken' | 'advised';
  /** Ids of other cases with a failure that differs from one of these in nothing but values. */
  readonly also: readonly string[];
}

/** Groups the failures of all cases, broken ones first, so that each is shown once however many cases found it. */
export function groupFailures(cases: readonly CaseResult[]): readonly FailureGroup[] {
  const owners = groupBy(
    cases.flatMap((result) => result.failures.map((failure) => ({ failure, id: result.id }))),
    ({ failure }) => keyOf(failure),
  );
  const shown = new Set<string>();
  const groups: FailureGroup[] = [];
  for (const result of [...cases].sort((left, right) => gravity(right) - gravity(left))) {
    const failures = result.failures.filter((failure) => !shown.has(keyOf(failure)));
    for (const failure of failures) shown.add(keyOf(failure));
    if (failures.length === 0) continue;
    const others = failures.flatMap((failure) => owners.get(keyOf(failure)) ?? []).map(({ id }) => id);
    const also = [...new Set(others)].filter((id) => id !== result.id);
    const outcome = failures.some(({ level }) => level === 'required') ? 'broken' : 'advised';
    groups.push({ result, failures, outcome, also });
  }
  return groups;
}

function gravity({ outcome }: CaseResult): number {
  return outcome === 'broken' ? 1 : 0;
}

/** Two findings are the same when they differ in nothing but quoted values, such as ids, and in the reason that a check gives. */
function keyOf({ check, clause, level, code, path, received, expected }: Failure): string {
  const [anyReceived, anyExpected] = [received, expected].map((text) => text.replace(/"[^"]*"/g, '"…"'));
  const demand = anyExpected?.replace(/, since .*$/s, '');
  return JSON.stringify([check, clause, level, code, path, anyReceived, demand]);
}

/** A check and an expectation may find the same thing, and so may several exchanges; each is shown once. */
export function uniqueBySight(failures: readonly Failure[]): readonly Failure[] {
  const bySight = groupBy(failures, ({ path, received, expected }) =>
    JSON.stringify([path, received, expected]),
  );
  return [...bySight.values()].flatMap((same) => same[0] ?? []);
}
