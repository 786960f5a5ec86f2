import type { Failure } from '../../contracts/harness/failure.ts';
import type { CaseResult, Report } from '../../contracts/harness/outcome.ts';
import { groupBy } from './group-by.ts';

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

/** Puts the failures of one clause of one case together, in the order in which they first appear. */
export function groupAccepted(
  failures: readonly AcceptedFailure[],
): ReadonlyArray<readonly AcceptedFailure[]> {
  return [...groupBy(failures, (failure) => JSON.stringify([failure.case, failure.clause])).values()];
}

/** What a baseline's author has to look after: entries that accept nothing any more, and those that nothing needs. */
export function listBaselineNotes({ baseline }: Report): readonly string[] {
  const { expired = [], stale = [] } = baseline ?? {};
  return [
    ...expired.map((entry) => `the baseline's entry accepts nothing any more: ${entry}`),
    ...stale.map((entry) => `the failure of the baseline's entry no longer occurs, delete it: ${entry}`),
  ];
}
