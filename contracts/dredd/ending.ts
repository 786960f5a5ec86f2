/** The end of a run, which comes once. */
export interface Ending {
  /** Resolves when the end has come: with the reason, or with `undefined` when all is done. */
  readonly reason: Promise<string | undefined>;
  come(reason: string | undefined): void;
  /** Lets the end come by itself after so many milliseconds, in place of an earlier limit. */
  within(ms: number, what: string): void;
}

/** Creates the end of one run of Dredd. */
export function createEnding(): Ending {
  let resolve: (reason: string | undefined) => void = () => {};
  const reason = new Promise<string | undefined>((fulfil) => {
    resolve = fulfil;
  });
  let timer: NodeJS.Timeout | undefined;
  const come = (why: string | undefined): void => {
    clearTimeout(timer);
    resolve(why);
  };
  return {
    reason,
    come,
    within(ms, what) {
      clearTimeout(timer);
      timer = setTimeout(() => come(`Dredd ${what} within ${ms} ms`), ms);
    },
  };
}
