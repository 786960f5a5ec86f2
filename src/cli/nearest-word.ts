import { closest, distance } from 'fastest-levenshtein';

/** The word of the list that is most like the given one, or undefined when none is near enough to be meant. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const containing = words.filter((candidate) => candidate.endsWith(`/${word}`));
  if (containing.length === 1) return containing[0];
  const candidate = closest(word.toLowerCase(), words);
  const allowed = Math.max(2, Math.floor(Math.max(word.length, candidate.length) * 0.4));
  return distance(word.toLowerCase(), candidate.toLowerCase()) <= allowed ? candidate : undefined;
}
