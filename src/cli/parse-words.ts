import { UsageError } from '../errors/usage-error.ts';

/** Adds the comma-separated words of one flag value to those of the values before it; an empty word is refused. */
export function parseWords(flag: string, text: string, previous: readonly string[]): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  if (words.some((word) => word === '')) {
    throw new UsageError({
      input: `${flag} '${text}'`,
      problem: 'names nothing, or has a comma too many',
      remedy: `give one or more names, for example ${flag} first,second`,
    });
  }
  return [...previous, ...words];
}
