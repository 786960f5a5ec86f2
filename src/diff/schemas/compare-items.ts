import { tellShift } from '../context.ts';
import { at, type Pair } from '../document-node.ts';
import { narrower, wider } from '../shift.ts';
import type { SchemaContext } from './compare-schemas.ts';

/** Compares `items`. */
export function compareItems(pair: Pair, context: SchemaContext): readonly string[] {
  const items = at(pair, 'items');
  const { before, after } = items;
  if (before.exists && after.exists) context.compare(items, context);
  else if (before.exists !== after.exists) {
    const what = after.exists ? 'items are described, of which nothing was said' : 'items may be anything';
    tellShift(items, after.exists ? narrower : wider, { code: 'items-changed', what }, context);
  }
  return ['items'];
}
