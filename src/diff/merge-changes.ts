import { type Change, type Effect, effectsByGravity, worse } from './change.ts';

/** Puts the same change at several places together, with the worst of its judgements, and orders by gravity. */
export function mergeChanges(changes: readonly Change[]): readonly Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([change.code, change.pointer, change.what]);
    const other = merged.get(key);
    merged.set(key, other === undefined ? change : join(other, change));
  }
  return [...merged.values()].sort((left, right) => gravity(left) - gravity(right));
}

function join(left: Change, right: Change): Change {
  return {
    ...left,
    places: [...new Set([...left.places, ...right.places])],
    forCallers: worse(left.forCallers, right.forCallers),
    forImplementers: worse(left.forImplementers, right.forImplementers),
  };
}

function gravity({ forCallers, forImplementers }: Change): number {
  return effectsByGravity.indexOf(worse(forCallers, forImplementers).effect);
}

/** The worst effect of several; `non-breaking` when there is none. */
export function worstEffect(effects: readonly Effect[]): Effect {
  return effectsByGravity.find((effect) => effects.includes(effect)) ?? 'non-breaking';
}
