import { isDeepStrictEqual } from 'node:util';
import { annotation, beyondKnowledge, type Context, tellJudged } from './context.ts';
import { at, namesOf, type Pair } from './document-node.ts';
import { show } from './show.ts';

const words = new Set([
  ...['title', 'summary', 'description', 'example', 'examples', 'externalDocs', 'tags', '$comment'],
  ...['x-codeSamples', 'x-code-samples', 'xml', 'deprecated'],
]);

/**
 * Tells of every field that differs and that nobody else compares: words for people as such, everything else,
 * extensions among them, as a change of unknown effect.
 */
export function compareRest(
  pair: Pair,
  handled: ReadonlySet<string>,
  context: Pick<Context, 'place' | 'collect'>,
): void {
  for (const name of namesOf(pair)) {
    if (handled.has(name)) continue;
    const field = at(pair, name);
    if (isDeepStrictEqual(field.before.value, field.after.value)) continue;
    const isWords = words.has(name);
    const code = isWords ? 'words-changed' : 'field-changed';
    const what = `${name} ${describeMove(field)}`;
    tellJudged(field, isWords ? annotation : beyondKnowledge, { code, what }, context);
  }
}

/** How a field came, went or changed, with short values shown. */
export function describeMove({ before, after }: Pair): string {
  if (!before.exists) return `added: ${show(after.value)}`;
  if (!after.exists) return `removed: ${show(before.value)}`;
  return `${show(before.value)} → ${show(after.value)}`;
}
