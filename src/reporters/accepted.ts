import type { Failure } from '../../contracts/harness/failure.ts';
import type { CaseResult, Counts, Report } from '../../contracts/harness/outcome.ts';
import { isAccepted } from '../baseline/apply-baseline.ts';

/** A failure that the user's baseline accepts. */
export interface AcceptedFailure extends Failure {
  /** The id of the case that found it. */
  readonly case: string;
  readonly accepted: NonNullable<Failure['accepted']>;
}

/** The case with the failures only that no baseline accepts. */
export function withoutAccepted(result: CaseResult): CaseResult {
  return { ...result, failures: result.failures.filter(({ accepted }) => accepted === undefined) };
}

/** The failures that a baseline accepts, in the order of the cases. */
export function listAccepted(cases: readonly CaseResult[]): readonly AcceptedFailure[] {
  return cases.flatMap(({ id, failures }) =>
    failures.flatMap((failure) =>
      failure.accepted === undefined ? [] : [{ ...failure, case: id, accepted: failure.accepted }],
    ),
  );
}

/** The counts of cases; accepted ones are counted apart. */
export interface OpenCounts extends Counts {
  readonly accepted: number;
}

/** The counts of cases, in which those that are broken or advised against and accepted are a kind of their own. */
export function countOpen({ cases, counts }: Report): OpenCounts {
  const accepted = cases.filter(isAccepted);
  const of = (outcome: CaseResult['outcome']): number =>
    accepted.filter((result) => result.outcome === outcome).length;
  return {
    ...counts,
    broken: counts.broken - of('broken'),
    advised: counts.advised - of('advised'),
    accepted: accepted.length,
  };
}

/** What a baseline's author has to look after: entries that accept nothing any more, and those that nothing needs. */
export function listBaselineNotes({ baseline }: Report): readonly string[] {
  const { expired = [], stale = [] } = baseline ?? {};
  return [
    ...expired.map((entry) => `the baseline's entry accepts nothing any more: ${entry}`),
    ...stale.map((entry) => `the failure of the baseline's entry no longer occurs, delete it: ${entry}`),
  ];
}
