import { UsageError } from '../errors/usage-error.ts';

/** The bounds of a whole number given on the command line, both inclusive. */
export interface NumberRange {
  readonly flag: string;
  readonly min: number;
  readonly max: number;
  /** A good value, for the message. */
  readonly example: number;
}

/** Reads a whole decimal number within a range; throws a UsageError that names the flag otherwise. */
export function parseNumber(text: string, { flag, min, max, example }: NumberRange): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError({
    input: `${flag} '${text}'`,
    problem: `not a whole number from ${min} to ${max}`,
    remedy: `give for example ${flag} ${example}`,
  });
}
