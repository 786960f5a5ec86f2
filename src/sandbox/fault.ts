import type { Overrides } from './behaviour.ts';

/** A named defect that the sandbox can be told to have. */
export interface Fault {
  /** Kebab-case, for ever. */
  readonly id: string;
  /** One sentence: how the sandbox then lies. */
  readonly lies: string;
  /** Ids of the cases or checks that must be among those that the fault breaks. */
  readonly caughtBy: readonly string[];
  /** The defect shows only where signatures are verified. */
  readonly needsAuth?: boolean;
  readonly overrides: Overrides;
}

/** A named behaviour that is unusual, yet keeps every required clause. */
export interface Variant {
  /** Kebab-case, for ever. */
  readonly id: string;
  /** One sentence: what the sandbox then does. */
  readonly does: string;
  /** The behaviour shows only where signatures are verified. */
  readonly needsAuth?: boolean;
  readonly overrides: Overrides;
}
