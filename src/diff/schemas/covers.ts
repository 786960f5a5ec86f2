import type { DocumentNode } from '../document-node.ts';

const wordsOnly = new Set(['title', 'description', 'example', 'externalDocs']);

/** True when it is plain that one of the schemas allows all that the given one allows; never true by mistake. */
export function coversEach(schemas: readonly DocumentNode[], schema: DocumentNode): boolean {
  return schemas.some((candidate) => covers(candidate, schema));
}

/** A schema of a type and nothing else covers every schema of that type. */
function covers(wide: DocumentNode, narrow: DocumentNode): boolean {
  const constraints = wide.keys.filter((key) => !wordsOnly.has(key));
  if (constraints.length === 0) return true;
  const isPlain = constraints.every((key) => key === 'type') && wide.at('type').text !== '';
  return isPlain && narrow.at('type').value === wide.at('type').value && narrow.at('nullable').value !== true;
}
