import { isDeepStrictEqual } from 'node:util';
import { describeMove } from '../compare-rest.ts';
import { beyondKnowledge, tellJudged, tellShift } from '../context.ts';
import { at, type DocumentNode, type Pair } from '../document-node.ts';
import { narrower, type Shift, untold, wider } from '../shift.ts';
import { show } from '../show.ts';
import type { SchemaContext } from './compare-schemas.ts';

/** Compares `enum`, `const`, `pattern` and `default`. */
export function compareValues(pair: Pair, context: SchemaContext): readonly string[] {
  compareEnums(pair, context);
  const pattern = at(pair, 'pattern');
  if (pattern.before.value !== pattern.after.value) {
    const shift = !pattern.before.exists ? narrower : !pattern.after.exists ? wider : untold;
    tellShift(pattern, shift, { code: 'pattern-changed', what: `pattern ${describeMove(pattern)}` }, context);
  }
  const preset = at(pair, 'default');
  if (!isDeepStrictEqual(preset.before.value, preset.after.value)) {
    const what = `default ${describeMove(preset)}`;
    tellJudged(preset, beyondKnowledge, { code: 'default-changed', what }, context);
  }
  return ['enum', 'const', 'pattern', 'default'];
}

function compareEnums(pair: Pair, context: SchemaContext): void {
  const before = wordsOf(pair.before);
  const after = wordsOf(pair.after);
  const field = at(pair, pair.before.at('const').exists || pair.after.at('const').exists ? 'const' : 'enum');
  if (before === undefined || after === undefined) {
    if (before === after) return;
    const what =
      before === undefined
        ? `only ${show(after)} may be given`
        : `any value may be given, not only ${show(before)}`;
    tellShift(
      field,
      before === undefined ? narrower : wider,
      { code: 'words-listed-changed', what },
      context,
    );
    return;
  }
  const gained = without(after, before);
  const lost = without(before, after);
  if (gained.length + lost.length === 0) return;
  const shift: Shift = { more: gained.length > 0 ? 'yes' : 'no', less: lost.length > 0 ? 'yes' : 'no' };
  const what = [
    ...(gained.length > 0 ? [`${gained.map(show).join(', ')} added`] : []),
    ...(lost.length > 0 ? [`${lost.map(show).join(', ')} removed`] : []),
  ].join(' and ');
  tellShift(field, shift, { code: 'words-listed-changed', what: `${what} in the list of values` }, context);
}

function wordsOf(node: DocumentNode): readonly unknown[] | undefined {
  const only = node.at('const');
  if (only.exists) return [only.value];
  const list = node.at('enum').value;
  return Array.isArray(list) ? list : undefined;
}

function without(list: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  return list.filter((value) => !others.some((candidate) => isDeepStrictEqual(candidate, value)));
}
