import type { CaseResult, Counts, Report } from '../../contracts/harness/outcome.ts';
import { isAccepted } from './apply-baseline.ts';

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
