import type { Arbitrary } from 'fast-check';
import { isJsonObject } from '../reading/json-body.ts';
import { drawList, drawMembers, drawValue, type Leaves } from './draw-value.ts';
import { LateId } from './late-id.ts';
import type { Schema, SchemaType } from './request-schema.ts';

/** Pointers to all constraints of a schema, as the compiled validator names them. */
export function listConstraints(schema: Schema): readonly string[] {
  const { at, required, properties, items, minItems } = schema;
  return [
    `${at}/type`,
    ...(required.length > 0 ? [`${at}/required`] : []),
    ...(minItems > 0 ? [`${at}/minItems`] : []),
    ...Object.values(properties).flatMap(listConstraints),
    ...(items === undefined ? [] : listConstraints(items)),
  ];
}

/** Draws values that break this one constraint of a schema and keep the others. Throws a RangeError for a strange one. */
export function breakConstraint(schema: Schema, constraint: string, leaves: Leaves): Arbitrary<unknown> {
  const { at, items } = schema;
  if (constraint === `${at}/type`) return drawOtherType(schema.type, leaves);
  if (constraint === `${at}/required`) return dropMember(schema, leaves);
  if (constraint === `${at}/minItems`) return shortenList(schema, leaves);
  const member = Object.entries(schema.properties).find(([, inner]) => hasConstraint(inner, constraint));
  if (member !== undefined) return breakMember(schema, member, constraint, leaves);
  if (items !== undefined && hasConstraint(items, constraint))
    return breakItem(schema, items, constraint, leaves);
  throw new RangeError(`${at} has no constraint ${constraint}`);
}

function hasConstraint(schema: Schema, constraint: string): boolean {
  return listConstraints(schema).includes(constraint);
}

/** Anything of JSON but this type; a good text in the wrong place is the mistake that is made most. */
function drawOtherType(type: SchemaType, { tools, text }: Leaves): Arbitrary<unknown> {
  const nearby = tools.oneof(text, tools.tuple(text), tools.record({ PhoneNumberId: text }));
  const anything = tools.jsonValue({ maxDepth: 2 });
  const plain = tools.constantFrom<unknown>(null, 0, 12065550100, true, false, '', '[]', {}, []);
  return tools.oneof(plain, nearby, anything).filter((value) => typeOf(value) !== type);
}

/** The JSON type of a drawn value; an id that is not written yet is a string. */
function typeOf(value: unknown): string {
  if (value instanceof LateId) return 'string';
  if (Array.isArray(value)) return 'array';
  return isJsonObject(value) ? 'object' : typeof value;
}

function dropMember(schema: Schema, leaves: Leaves): Arbitrary<unknown> {
  const { tools } = leaves;
  return tools.constantFrom(...schema.required).chain((dropped) => {
    const kept = Object.entries(drawMembers(schema, leaves)).filter(([name]) => name !== dropped);
    // A list under a name that is not the member's own is a list left out.
    const misnamed = tools
      .constantFrom(...misspell(dropped))
      .chain((name) => tools.record({ [name]: drawValue(schema.properties[dropped] ?? schema, leaves) }));
    return tools.oneof(tools.record(Object.fromEntries(kept)), misnamed);
  });
}

function misspell(name: string): readonly string[] {
  return [
    name.toLowerCase(),
    `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    name.slice(0, -1),
    `${name}[]`,
  ];
}

function shortenList(schema: Schema, leaves: Leaves): Arbitrary<unknown> {
  return drawList(schema, leaves).map((list) => list.slice(0, schema.minItems - 1));
}

function breakMember(
  schema: Schema,
  [name, member]: readonly [string, Schema],
  constraint: string,
  leaves: Leaves,
): Arbitrary<unknown> {
  const members = { ...drawMembers(schema, leaves), [name]: breakConstraint(member, constraint, leaves) };
  return leaves.tools.record(members, { requiredKeys: [...new Set([...schema.required, name])] });
}

function breakItem(schema: Schema, items: Schema, constraint: string, leaves: Leaves): Arbitrary<unknown> {
  const bad = breakConstraint(items, constraint, leaves);
  return leaves.tools
    .tuple(leaves.tools.option(drawList(schema, leaves), { nil: [] }), bad, leaves.tools.nat())
    .map(([list, item, place]) => list.toSpliced(place % (list.length + 1), 0, item));
}
