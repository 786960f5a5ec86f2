/** Whether a change breaks someone; `unknown` where the documents do not say enough. */
export type Effect = 'breaking' | 'unknown' | 'non-breaking';

/** What a change does to one side of the contract, and why. */
export interface Judgement {
  readonly effect: Effect;
  readonly reason: string;
}

/** One difference between two versions of a contract. */
export interface Change {
  /** Stable kebab-case word for the kind of change. */
  readonly code: string;
  /** JSON pointer, in the new document, or in the old one where the thing is gone. */
  readonly pointer: string;
  /** Where it has an effect, such as `request body of POST /phone-numbers`. */
  readonly places: readonly string[];
  /** The change in words. */
  readonly what: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** For those whose requests keep to the old document. */
  readonly forCallers: Judgement;
  /** For those whose answers keep to the old document. */
  readonly forImplementers: Judgement;
}

/** Effects from the worst to the best. */
export const effectsByGravity: readonly Effect[] = ['breaking', 'unknown', 'non-breaking'];

/** The worse of two judgements; the first one when they are alike. */
export function worse(left: Judgement, right: Judgement): Judgement {
  return effectsByGravity.indexOf(right.effect) < effectsByGravity.indexOf(left.effect) ? right : left;
}

/** Takes every change in the order in which it is found. */
export type Collect = (change: Change) => void;

/** A judgement that nobody is hurt. */
export function harmless(reason: string): Judgement {
  return { effect: 'non-breaking', reason };
}

/** A judgement that someone is hurt. */
export function breaking(reason: string): Judgement {
  return { effect: 'breaking', reason };
}

/** A judgement that is left to people. */
export function unclear(reason: string): Judgement {
  return { effect: 'unknown', reason };
}
