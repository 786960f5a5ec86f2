import type { Report, Verdict } from '../../contracts/harness/outcome.ts';

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
export function describeVerdict({ verdict, coverage, counts }: Report): string {
  const { exercised, total } = coverage.requiredClauses;
  return `${verdictWords[verdict]}, ${exercised} of ${total} required clauses exercised; ${describeCounts(counts)}`;
}

/** The counts of cases by outcome, zeros too. */
export function describeCounts({ held, broken, advised, skipped, couldNotRun }: Report['counts']): string {
  return `${held} held · ${broken} broken · ${advised} advised · ${skipped} skipped · ${couldNotRun} could not run`;
}
