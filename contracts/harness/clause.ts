import type { Level } from './failure.ts';

/** One checkable sentence of the contract. */
export interface Clause {
  /** Permanent: `<topic>/<statement>` in kebab-case. */
  readonly id: string;
  readonly level: Level;
  /** The sentence, as a plain statement. */
  readonly text: string;
  /** Where it is published or how it was found. */
  readonly source: string;
}
