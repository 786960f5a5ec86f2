import { describeMove } from '../compare-rest.ts';
import { tellShift } from '../context.ts';
import { at, type DocumentNode, type Pair } from '../document-node.ts';
import { isRecord } from '../is-record.ts';
import { type Shift, untold } from '../shift.ts';
import type { SchemaContext } from './compare-schemas.ts';

/** Every type of JSON; `number` holds `integer`. */
const allTypes = ['null', 'boolean', 'object', 'array', 'string', 'integer', 'fraction'];

/** Compares `type`, `nullable` and `format`. */
export function compareTypes(pair: Pair, context: SchemaContext): readonly string[] {
  const before = typesOf(pair.before);
  const after = typesOf(pair.after);
  const gained = after.filter((type) => !before.includes(type));
  const lost = before.filter((type) => !after.includes(type));
  if (gained.length + lost.length > 0) {
    const isNull = [...gained, ...lost].every((type) => type === 'null');
    const shift: Shift = { more: gained.length > 0 ? 'yes' : 'no', less: lost.length > 0 ? 'yes' : 'no' };
    const field = at(
      pair,
      isNull && (pair.before.at('nullable').exists || pair.after.at('nullable').exists) ? 'nullable' : 'type',
    );
    const what = isNull
      ? `null is ${gained.length > 0 ? 'allowed' : 'no longer allowed'}`
      : `type ${describeMove(at(pair, 'type'))}`;
    tellShift(field, shift, { code: isNull ? 'null-allowed-changed' : 'type-changed', what }, context);
  }
  compareFormats(at(pair, 'format'), context);
  return ['type', 'nullable', 'format'];
}

function typesOf(node: DocumentNode): readonly string[] {
  const type = node.at('type').value;
  if (type === undefined) return allTypes;
  const named = (Array.isArray(type) ? type : [type]).map(String);
  const isNullable = isRecord(node.value) && node.value.nullable === true;
  return [
    ...named.flatMap((name) => (name === 'number' ? ['integer', 'fraction'] : [name])),
    ...(isNullable ? ['null'] : []),
  ];
}

/** Formats that hold one another; whether any other format is checked is left open by OpenAPI. */
const wideningFormats = new Set(['int32 int64', 'float double']);

function compareFormats(pair: Pair, context: SchemaContext): void {
  const { before, after } = pair;
  if (before.value === after.value) return;
  const isWidened = wideningFormats.has(`${before.text} ${after.text}`);
  const isNarrowed = wideningFormats.has(`${after.text} ${before.text}`);
  const shift: Shift = isWidened
    ? { more: 'yes', less: 'no' }
    : isNarrowed
      ? { more: 'no', less: 'yes' }
      : !before.exists
        ? { more: 'no', less: 'unknown' }
        : !after.exists
          ? { more: 'unknown', less: 'no' }
          : untold;
  tellShift(pair, shift, { code: 'format-changed', what: `format ${describeMove(pair)}` }, context);
}
