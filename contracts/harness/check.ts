import type { Exchange } from './exchange.ts';
import type { Finding } from './failure.ts';

/**
 * A pure function that judges one exchange, wherever it came from.
 * `View` is the contract's own reading of an exchange.
 */
export interface Check<View> {
  /** Kebab-case; the file, the flag value, the JSON field and the heading have this name. */
  readonly id: string;
  readonly title: string;
  /** Ids of the clauses that it judges. */
  readonly clauses: readonly string[];
  /** Gives what it found, an empty list when all held, `null` when the check does not apply to this exchange. */
  readonly judge: (view: View) => readonly Finding[] | null;
}

/** Reads an exchange once for all checks and expectations. */
export type ReadExchange<View> = (exchange: Exchange) => View;
