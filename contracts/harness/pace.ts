/** How fast a target answers, as far as a run has seen. */
export interface Pace {
  /** Notes how long the target took for a whole answer, in milliseconds. */
  note(durationMs: number): void;
  /**
   * How long to listen for a refusal before the rest of a long body is sent, in milliseconds: four times what answers
   * take of late, since a refusal is an answer as well.
   */
  refusalMs(): number;
}

/** How long that is for a target of which nothing is known yet. */
export const usualRefusalMs = 50;
const [least, most] = [20, 200];
/** The weight of the newest among those before it, as in TCP's estimate of a round trip (RFC 6298 §2). */
const weight = 1 / 8;

/** A pace of which nothing is known yet. */
export function createPace(): Pace {
  let smoothedMs: number | undefined;
  return {
    note(durationMs) {
      smoothedMs = smoothedMs === undefined ? durationMs : smoothedMs + weight * (durationMs - smoothedMs);
    },
    refusalMs: () =>
      smoothedMs === undefined ? usualRefusalMs : Math.min(Math.max(4 * smoothedMs, least), most),
  };
}
