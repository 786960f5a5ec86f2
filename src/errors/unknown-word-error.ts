import { UsageError } from './usage-error.ts';

/** What is needed to refuse a word that is not on a list. */
export interface UnknownWord {
  /** Where it was given, for example `--only`. */
  readonly at: string;
  readonly word: string;
  /** What the list holds, in the singular, for example `case`. */
  readonly kind: string;
  /** The nearest word of the list, when one is near. */
  readonly nearest: string | undefined;
  /** Where all the words are found. */
  readonly seeAlso: string;
}

/** A word that is not on the list it should come from; offers the nearest one. */
export class UnknownWordError extends UsageError {
  override readonly name = 'UnknownWordError';

  constructor({ at, word, kind, nearest, seeAlso }: UnknownWord) {
    super({
      input: `${at} '${word}'`,
      problem: `no ${kind} has this name`,
      remedy: nearest === undefined ? seeAlso : `did you mean '${nearest}'? ${seeAlso}`,
    });
  }
}
