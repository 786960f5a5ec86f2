import type { Report, Verdict } from '../../contracts/harness/outcome.ts';
import { countOpen, type OpenCounts } from '../baseline/count-open.ts';

/** A verdict as people read it. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  conformant: 'conformant',
  'not-conformant': 'not conformant',
  'could-not-be-judged': 'could not be judged',
};

/** The outcome in whose colour a verdict is shown. */
export const outcomeOfVerdict = {
  conformant: 'held',
  'not-conformant': 'broken',
  'could-not-be-judged': 'could-not-run',
} as const;

/** The verdict with how much of the contract it rests on, in one line. */
export function describeVerdict(report: Report): string {
  const { verdict, coverage } = report;
  const { exercised, total } = coverage.requiredClauses;
  return `${verdictWords[verdict]}, ${exercised} of ${total} required clauses exercised; ${describeCounts(countOpen(report))}`;
}

/** The counts of cases by outcome, zeros too; accepted ones are told only where there are any. */
export function describeCounts(counts: OpenCounts): string {
  const { held, broken, advised, accepted, skipped, couldNotRun } = counts;
  const known = accepted === 0 ? '' : ` · ${accepted} accepted`;
  return `${held} held · ${broken} broken · ${advised} advised${known} · ${skipped} skipped · ${couldNotRun} could not run`;
}
