import { isDeepStrictEqual } from 'node:util';
import { compareRest } from '../compare-rest.ts';
import type { Context } from '../context.ts';
import type { Pair } from '../document-node.ts';
import { compareBounds } from './compare-bounds.ts';
import { compareComposition } from './compare-composition.ts';
import { compareItems } from './compare-items.ts';
import { compareProperties } from './compare-properties.ts';
import { compareTypes } from './compare-types.ts';
import { compareValues } from './compare-values.ts';
import { unwrap } from './unwrap.ts';

/** A comparison of schemas under way. */
export interface SchemaContext extends Context {
  /** Pairs that are being compared, so that a schema which holds itself ends. */
  readonly open: ReadonlySet<string>;
  /** How to compare a schema within a schema. */
  readonly compare: (pair: Pair, context: SchemaContext) => void;
}

/** Compares two JSON schemas, as OpenAPI 3.0 and 3.1 understand them, and tells of each keyword that differs. */
export function compareSchemas(pair: Pair, context: Context): void {
  compareWithin(pair, { ...context, open: new Set(), compare: compareWithin });
}

function compareWithin(wrapped: Pair, context: SchemaContext): void {
  const pair = { before: unwrap(wrapped.before), after: unwrap(wrapped.after) };
  const key = `${pair.before.pointer} ${pair.after.pointer}`;
  if (context.open.has(key)) return;
  const inner = { ...context, open: new Set([...context.open, key]) };
  const handled = comparisons.flatMap((compare) => compare(pair, inner));
  compareRest(pair, new Set(handled), inner);
}

/** Each compares some keywords, and says which. */
const comparisons: ReadonlyArray<(pair: Pair, context: SchemaContext) => readonly string[]> = [
  compareTypes,
  compareValues,
  compareBounds,
  compareProperties,
  compareItems,
  compareComposition,
];

/** True when two schemas are written alike. */
export function areAlike({ before, after }: Pair): boolean {
  return isDeepStrictEqual(before.value, after.value);
}
