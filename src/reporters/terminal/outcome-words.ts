import type { Outcome } from '../../../contracts/harness/outcome.ts';

/** Outcomes from the worst to the best. */
export const outcomesByGravity: readonly Outcome[] = [
  'broken',
  'could-not-run',
  'advised',
  'held',
  'skipped',
];

/** The longest outcome word's length; columns of outcome words are this wide. */
export const outcomeWidth = Math.max(...outcomesByGravity.map((outcome) => outcome.length));

/** The outcome that stands for several: the worst of them, `skipped` only when all were skipped. */
export function worstOf(outcomes: Iterable<Outcome>): Outcome {
  const present = new Set(outcomes);
  return outcomesByGravity.find((outcome) => present.has(outcome)) ?? 'skipped';
}

/** How many ended how, without zeros: `12 held · 1 broken`. */
export function countOutcomes(outcomes: readonly Outcome[]): string {
  const order: readonly Outcome[] = ['held', 'broken', 'advised', 'skipped', 'could-not-run'];
  return order
    .map((outcome) => [outcome, outcomes.filter((candidate) => candidate === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome.replaceAll('-', ' ')}`)
    .join(' · ');
}
