import { DocumentNode } from '../document-node.ts';

/**
 * An `allOf` of one schema with nothing beside it is that schema; OpenAPI 3.0 needs it to put words beside a
 * reference. A schema that is `true` or not there allows everything.
 */
export function unwrap(node: DocumentNode): DocumentNode {
  if (node.value === true || !node.exists) return new DocumentNode(node.document, node.pointer, {});
  if (node.value === false) return new DocumentNode(node.document, node.pointer, { not: {} });
  const [only, ...more] = node.at('allOf').children;
  if (only === undefined || more.length > 0 || node.keys.some((key) => !besideAllOf.has(key))) return node;
  return unwrap(only);
}

const besideAllOf = new Set(['allOf', 'title', 'description', 'example']);
