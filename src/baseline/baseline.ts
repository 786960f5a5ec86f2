/** A known failure that the user accepts for a time. */
export interface BaselineEntry {
  readonly case: string;
  /** The clauses of which failures are accepted; undefined for all that the case judges. */
  readonly clauses: readonly string[] | undefined;
  readonly reason: string;
  /** The last day, in UTC, as YYYY-MM-DD. */
  readonly expires: string;
}

/** Every id that an entry may name. */
export interface KnownIds {
  readonly cases: readonly string[];
  readonly clauses: readonly string[];
}
