import { faults } from '../../dist/src/sandbox/faults/index.js';
import { variants } from '../../dist/src/sandbox/variants/index.js';
import { incompatible } from './incompatible.mjs';

/** @typedef {import('../../dist/src/sandbox/fault.js').Fault} Fault */
/** @typedef {import('../../dist/src/sandbox/fault.js').Variant} Variant */

/** Drawn anew with another seed; the tests keep to one, so that they are the same every day. */
export const seed = Number(process.env.GAUNTLET_SEED ?? 20_261_124);

/**
 * Pairs of a fault and a variant beside which it is still to be caught.
 * @param {number} count
 * @returns {ReadonlyArray<readonly [Fault, Variant]>}
 */
export function drawPairs(count) {
  const draw = createDraw(seed);
  /** @type {Map<string, readonly [Fault, Variant]>} */
  const pairs = new Map();
  while (pairs.size < count) {
    const fault = draw(faults);
    const variant = draw(variants);
    if (!isHidden(fault, variant)) pairs.set(nameOf([fault, variant]), [fault, variant]);
  }
  return [...pairs.values()];
}

/**
 * Sets of three variants, none of which is to be accused.
 * @param {number} count
 * @returns {ReadonlyArray<readonly Variant[]>}
 */
export function drawSets(count) {
  const draw = createDraw(seed + 1);
  /** @type {Map<string, readonly Variant[]>} */
  const sets = new Map();
  while (sets.size < count) {
    const set = [draw(variants), draw(variants), draw(variants)];
    if (set.every((one, index) => set.slice(0, index).every((other) => !isClash(one, other))))
      sets.set(nameOf(set), set);
  }
  return [...sets.values()];
}

/** @param {ReadonlyArray<{ id: string }>} members */
export function nameOf(members) {
  return members.map(({ id }) => id).join(' + ');
}

/**
 * Two that replace the same stage: the outer one may undo the inner one.
 * @param {Fault | Variant} one
 * @param {Fault | Variant} other
 */
function isClash(one, other) {
  const stages = new Set(Object.keys(one.overrides));
  return Object.keys(other.overrides).some((stage) => stages.has(stage));
}

/**
 * @param {Fault} fault
 * @param {Variant} variant
 */
function isHidden(fault, variant) {
  return (
    isClash(fault, variant) ||
    incompatible.some(
      ({ hides, faults: hidden, variants: hiding }) =>
        hides?.includes(variant.id) || (hidden?.includes(fault.id) && hiding?.includes(variant.id)),
    )
  );
}

/**
 * A generator of the same choices for the same seed (mulberry32).
 * @param {number} start
 * @returns {<Item>(items: readonly Item[]) => Item}
 */
function createDraw(start) {
  let state = start >>> 0;
  return (items) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    const drawn = items[Math.floor(fraction * items.length)];
    if (drawn === undefined) throw new RangeError('nothing to draw from');
    return drawn;
  };
}
