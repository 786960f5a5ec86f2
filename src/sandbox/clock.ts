/** The sandbox's idea of the time; it moves deletions, never the Date header or the judgement of a signature. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Puts the clock forward; several calls add up. */
  advance(seconds: number): void;
  /** Returns to real time. */
  reset(): void;
}

/** Gives a clock that shows real time until it is advanced. */
export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    advance: (seconds) => {
      offset += seconds * 1000;
    },
    reset: () => {
      offset = 0;
    },
  };
}
