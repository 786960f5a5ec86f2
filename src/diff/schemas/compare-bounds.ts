import { describeMove } from '../compare-rest.ts';
import { tellShift } from '../context.ts';
import { at, type Pair } from '../document-node.ts';
import { narrower, other, type Shift, untold, wider } from '../shift.ts';
import type { SchemaContext } from './compare-schemas.ts';

const lower = ['minLength', 'minItems', 'minProperties', 'minimum'];
const upper = ['maxLength', 'maxItems', 'maxProperties', 'maximum'];
/** Numbers in OpenAPI 3.1, booleans in 3.0. */
const exclusive = ['exclusiveMinimum', 'exclusiveMaximum'];

/** Compares every keyword that sets a bound. */
export function compareBounds(pair: Pair, context: SchemaContext): readonly string[] {
  const keywords = [...lower, ...upper, ...exclusive, 'multipleOf', 'uniqueItems'];
  for (const keyword of keywords) {
    const field = at(pair, keyword);
    const { before, after } = {
      before: meaning(keyword, field.before.value),
      after: meaning(keyword, field.after.value),
    };
    if (before === after) continue;
    const finding = { code: 'bound-changed', what: `${keyword} ${describeMove(field)}` };
    tellShift(field, shiftOf(keyword, before, after), finding, context);
  }
  return keywords;
}

/** A bound that says nothing is as good as none. */
function meaning(keyword: string, value: unknown): unknown {
  if (value === false) return undefined;
  return value === 0 && ['minLength', 'minItems', 'minProperties'].includes(keyword) ? undefined : value;
}

function shiftOf(keyword: string, before: unknown, after: unknown): Shift {
  if (before === undefined) return narrower;
  if (after === undefined) return wider;
  if (typeof before !== 'number' || typeof after !== 'number') return untold;
  if (keyword === 'multipleOf') return shiftOfFactor(before, after);
  const isLower = lower.includes(keyword) || keyword === 'exclusiveMinimum';
  return after > before === isLower ? narrower : wider;
}

function shiftOfFactor(before: number, after: number): Shift {
  if (Number.isInteger(after / before)) return narrower;
  return Number.isInteger(before / after) ? wider : other;
}
