import type { Change, Effect, Judgement } from '../change.ts';
import type { Difference } from '../difference.ts';

/** Those whom a change can break. */
export type Side = 'callers' | 'implementers';

/** Both sides, in the order in which they are told. */
export const allSides: readonly Side[] = ['callers', 'implementers'];

/** What a change means to a side. */
export function judgementFor(side: Side, change: Change): Judgement {
  return side === 'callers' ? change.forCallers : change.forImplementers;
}

/** The worst that happens to a side. */
export function effectFor(side: Side, { forCallers, forImplementers }: Difference): Effect {
  return side === 'callers' ? forCallers : forImplementers;
}

/** How many changes do what to a side: `2 breaking · 1 unknown`. */
export function countEffects(side: Side, { changes }: Difference): string {
  const effects = changes.map((change) => judgementFor(side, change).effect);
  return (['breaking', 'unknown', 'non-breaking'] as const)
    .map((effect) => [effect, effects.filter((candidate) => candidate === effect).length] as const)
    .filter(([, count]) => count > 0)
    .map(([effect, count]) => `${count} ${effect}`)
    .join(' · ');
}
