import type { Arbitrary } from 'fast-check';
import type { DrawTools } from '../harness/case.ts';
import type { Schema } from './request-schema.ts';

/** What a schema leaves open: the texts, and how many of them stand in a list. */
export interface Leaves {
  readonly tools: DrawTools;
  readonly text: Arbitrary<unknown>;
  readonly list: (item: Arbitrary<unknown>, minLength: number) => Arbitrary<readonly unknown[]>;
}

/** Draws values that keep every constraint of a schema, smallest first. */
export function drawValue(schema: Schema, leaves: Leaves): Arbitrary<unknown> {
  if (schema.type === 'string') return leaves.text;
  if (schema.type === 'array') return drawList(schema, leaves);
  return leaves.tools.record(drawMembers(schema, leaves), { requiredKeys: [...schema.required] });
}

/** Draws the members of an object that keep their schemas. */
export function drawMembers(schema: Schema, leaves: Leaves): Record<string, Arbitrary<unknown>> {
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, member]) => [name, drawValue(member, leaves)]),
  );
}

/** Draws lists whose items keep their schema. */
export function drawList(schema: Schema, leaves: Leaves): Arbitrary<readonly unknown[]> {
  const item = schema.items === undefined ? leaves.text : drawValue(schema.items, leaves);
  return leaves.list(item, schema.minItems);
}
