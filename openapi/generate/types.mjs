import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { findOpenMember } from './open-enum.mjs';
import { resolvePointer } from './schema.mjs';
import { walk } from './walk.mjs';

const mark = 'x-any-other-word';

/**
 * Renders the document as TypeScript types, with one exported alias for each schema.
 * @param {Record<string, any>} document The bundled document.
 * @param {string} source What it is made from, for the notice.
 * @returns {Promise<string>}
 */
export async function renderTypes(document, source) {
  const prepared = structuredClone(document);
  walk(prepared, markOpenEnum);
  walk(prepared, (node) => inlineHeaders(node, prepared));
  const nodes = await openapiTS(/** @type {never} */ (prepared), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform: keepWordsOfOpenEnum,
  });
  return `// Made by npm run generate from ${source}. Do not edit.\n\n${astToString(nodes)}`;
}

/** @param {Record<string, any>} node */
function markOpenEnum(node) {
  const index = findOpenMember(node);
  if (index >= 0) node.anyOf[index][mark] = true;
}

/**
 * openapi-typescript makes every header that is a reference a required member; written out, it looks at `required`.
 * @param {Record<string, any>} node
 * @param {Record<string, any>} document
 */
function inlineHeaders(node, document) {
  for (const [name, header] of Object.entries(node.headers ?? {})) {
    if (typeof header.$ref === 'string') node.headers[name] = resolvePointer(document, header.$ref).value;
  }
}

/**
 * TypeScript folds `'A' | string` into `string`, and editors then offer no words; `string & {}` is the same set of values
 * and is not folded.
 * @param {object} schema
 */
function keepWordsOfOpenEnum(schema) {
  if (!(mark in schema)) return undefined;
  return ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
}
