import type { Exchange } from '../../contracts/harness/exchange.ts';

/** Handles an exchange that waited. */
export type HandleExchange = (exchange: Exchange) => void;

const sliceMs = 2;
const longestQueue = 1000;

/**
 * Lets exchanges wait until bytes have gone on their way: they are handled in short slices between the events of
 * connections. When too many wait, handling them comes first, so that memory stays bounded.
 */
export class JudgeQueue {
  readonly #handle: HandleExchange;
  readonly #afterSlice: () => void;
  #waiting: Array<{ readonly exchange: Exchange; readonly release: () => void }> = [];
  #isScheduled = false;

  constructor(handle: HandleExchange, afterSlice: () => void) {
    this.#handle = handle;
    this.#afterSlice = afterSlice;
  }

  add(exchange: Exchange, release: () => void): void {
    this.#waiting.push({ exchange, release });
    if (this.#waiting.length > longestQueue) this.drain();
    else this.#schedule();
  }

  /** Handles everything that waits. */
  drain(): void {
    this.#run(Number.POSITIVE_INFINITY);
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#run(performance.now() + sliceMs);
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #run(until: number): void {
    let done = 0;
    for (const { exchange, release } of this.#waiting) {
      this.#handle(exchange);
      release();
      done += 1;
      if (performance.now() > until) break;
    }
    this.#waiting = this.#waiting.slice(done);
    if (done > 0) this.#afterSlice();
  }
}
