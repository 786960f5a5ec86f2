import { UsageError } from '../errors/usage-error.ts';

/** From what requests are drawn, and the way from there to one of them. */
export interface Seed {
  readonly seed: number;
  readonly path?: string;
}

const largest = 2 ** 31 - 1;

/** Reads a seed: a whole number, or, as failures print it, one with a path of numbers behind it. Throws a UsageError otherwise. */
export function parseSeed(text: string): Seed {
  const [, digits = '', path] = /^(\d{1,10})(?::(\d+(?::\d+)*))?$/.exec(text) ?? [];
  if (digits !== '' && Number(digits) <= largest) {
    const seed = Number(digits);
    return path === undefined ? { seed } : { seed, path };
  }
  throw new UsageError({
    input: `--seed '${text}'`,
    problem: `neither a whole number from 0 to ${largest} nor one with a path behind it`,
    remedy: 'give for example --seed 4711, or what a failure names',
  });
}
