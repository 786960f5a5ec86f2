import type { Accident } from '../harness/exchange.ts';
import type { RunOptions } from '../harness/run-options.ts';
import { whenAborted } from '../harness/when-aborted.ts';

/** The end of the time that calls may take. */
export interface Limit {
  /** Aborts when the time is over or the run is interrupted. */
  readonly signal: AbortSignal;
  /** Rejects then, since a client that waits to try again listens to no signal. */
  readonly passed: Promise<never>;
  /** Which of the two it was; `undefined` before. */
  readonly whyAborted: () => Accident | undefined;
  /** Stops the time. */
  end(): void;
}

/** Starts the time; the run's own signal ends it early. */
export function startLimit(limitMs: number, { signal }: RunOptions): Limit {
  const controller = new AbortController();
  const { promise: passed, reject } = createRejection();
  let accident: Accident | undefined;
  const stop = (why: Accident): void => {
    accident ??= why;
    controller.abort();
    reject(new Error(why.message));
  };
  const timer = setTimeout(
    () => stop({ kind: 'timeout', message: `no result within ${limitMs} ms` }),
    limitMs,
  );
  const forgetAbort = whenAborted(signal, () =>
    stop({ kind: 'aborted', message: 'the run was interrupted' }),
  );
  return {
    signal: controller.signal,
    passed,
    whyAborted: () => accident,
    end() {
      clearTimeout(timer);
      forgetAbort();
    },
  };
}

function createRejection(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_resolve, no) => {
    reject = no;
  });
  // Nobody waits for it between calls.
  promise.catch(() => {});
  return { promise, reject };
}
