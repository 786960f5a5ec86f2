import { UnknownWordError } from '../errors/unknown-word-error.ts';

/** The list that a word should be on, and how to speak of it. */
export interface WordList {
  readonly at: string;
  readonly kind: string;
  readonly known: readonly string[];
  readonly seeAlso: string;
}

/** Returns when every word is on the list; throws an UnknownWordError that offers the nearest word otherwise. */
export async function requireKnown(words: readonly string[], list: WordList): Promise<void> {
  const known = new Set(list.known);
  const word = words.find((candidate) => !known.has(candidate));
  if (word === undefined) return;
  const { nearestWord } = await import('./nearest-word.ts');
  const { at, kind, seeAlso } = list;
  throw new UnknownWordError({ at, word, kind, nearest: nearestWord(word, list.known), seeAlso });
}
