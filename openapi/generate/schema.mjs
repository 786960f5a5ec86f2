import { findOpenMember } from './open-enum.mjs';
import { walk } from './walk.mjs';

/** Keywords that OpenAPI 3.0's Schema Object does not have, or reads differently from the JSON Schema that Ajv knows. */
const foreign = [
  '$id',
  '$schema',
  'const',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'if',
  'patternProperties',
  'prefixItems',
  'propertyNames',
];

/**
 * Finds what a JSON pointer names. Passes through references, and through open enums as `writeOutSchema` writes them.
 * @param {Record<string, any>} document
 * @param {string} pointer Begins with `#/`.
 * @returns {{ pointer: string, value: any }} The value, and the pointer at which it literally stands.
 */
export function resolvePointer(document, pointer) {
  let found = { pointer: '#', value: document };
  for (const token of pointer.split('/').slice(1)) {
    found = settle(document, found, token);
    const value = found.value[token.replaceAll('~1', '/').replaceAll('~0', '~')];
    if (value === undefined) throw new Error(`${pointer} names nothing in the document`);
    found = { pointer: `${found.pointer}/${token}`, value };
  }
  return found;
}

/**
 * @param {Record<string, any>} document
 * @param {{ pointer: string, value: any }} found
 * @param {string} next The token to be looked up in it.
 */
function settle(document, found, next) {
  const { pointer, value } = found;
  if (typeof value.$ref === 'string') return settle(document, resolvePointer(document, value.$ref), next);
  const open = findOpenMember(value);
  if (open < 0 || next in value) return found;
  return { pointer: `${pointer}/anyOf/${open}`, value: value.anyOf[open] };
}

/**
 * Gives a component schema without references, so that it can be compiled on its own. Of an open enum only the part that
 * decides is kept: any string.
 * @param {Record<string, any>} document
 * @param {string} pointer Begins with `#/`.
 * @param {readonly string[]} [within] Pointers that are being written out; a schema inside itself cannot be.
 * @returns {Record<string, any>}
 */
export function writeOutSchema(document, pointer, within = []) {
  if (within.includes(pointer)) throw new Error(`${pointer} refers to itself`);
  /** @type {(value: any) => any} */
  const writeOut = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(writeOut);
    if (typeof value.$ref === 'string') return writeOutSchema(document, value.$ref, [...within, pointer]);
    const open = findOpenMember(value);
    if (open >= 0) return value.anyOf[open];
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, writeOut(member)]));
  };
  return writeOut(resolvePointer(document, pointer).value);
}

/**
 * Throws where a schema would mean something else to Ajv than it means in OpenAPI 3.0.
 * @param {Record<string, any>} schema
 */
export function refuseForeignKeywords(schema) {
  walk(schema, (node, pointer) => {
    if (pointer.endsWith('/properties')) return;
    const keyword = foreign.find((name) => name in node);
    if (keyword !== undefined) throw new Error(`${pointer}/${keyword} is not read as in OpenAPI 3.0`);
  });
}
