import { readFileSync } from 'node:fs';
import { documentPath } from '../document-path.ts';
import { isJsonObject, type JsonObject } from '../reading/json-body.ts';

/** The part of an OpenAPI schema from which values are drawn; each constraint has its pointer in the document. */
export interface Schema {
  /** Pointer to the schema, references followed: `#/components/schemas/PhoneNumberId`. */
  readonly at: string;
  readonly type: SchemaType;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly items: Schema | undefined;
  readonly minItems: number;
}

/** The types of which the request's schema is made. */
export type SchemaType = 'object' | 'array' | 'string';

const requestPointer = '#/components/schemas/BatchDeletePhoneNumberRequest';
const described = ['title', 'description', 'type', 'required', 'properties', 'items', 'minItems'];
const types: readonly string[] = ['object', 'array', 'string'] satisfies readonly SchemaType[];

let known: Schema | undefined;

/** The request's schema, from the bundled document. */
export function requestSchema(): Schema {
  known ??= readSchema(JSON.parse(readFileSync(documentPath, 'utf8')), requestPointer);
  return known;
}

/**
 * Reads the schema at a pointer of an OpenAPI document. Throws a RangeError for a keyword that it doesn't know, since
 * values drawn without it would be judged by what they don't keep.
 */
export function readSchema(document: unknown, at: string): Schema {
  const raw = follow(document, at);
  if (typeof raw.$ref === 'string') return readSchema(document, raw.$ref);
  const unknown = Object.keys(raw).filter((keyword) => !described.includes(keyword));
  if (unknown.length > 0) throw new RangeError(`${at} has ${unknown.join(' and ')}, which nothing draws`);
  const { type, required = [], properties = {}, items, minItems = 0 } = raw;
  if (!isSchemaType(type)) throw new RangeError(`${at}/type is ${String(type)}, which nothing draws`);
  if (!Array.isArray(required) || !isJsonObject(properties) || typeof minItems !== 'number')
    throw new RangeError(`${at} is no schema`);
  return {
    at,
    type,
    required: required.map(String),
    properties: Object.fromEntries(
      Object.keys(properties).map((name) => [name, readSchema(document, `${at}/properties/${name}`)]),
    ),
    items: items === undefined ? undefined : readSchema(document, `${at}/items`),
    minItems,
  };
}

function isSchemaType(value: unknown): value is SchemaType {
  return typeof value === 'string' && types.includes(value);
}

function follow(document: unknown, at: string): JsonObject {
  let found: unknown = document;
  for (const name of at.split('/').slice(1)) found = isJsonObject(found) ? found[name] : undefined;
  if (!isJsonObject(found)) throw new RangeError(`the document has nothing at ${at}`);
  return found;
}
