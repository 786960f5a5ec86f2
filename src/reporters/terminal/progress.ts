import type { CaseResult } from '../../../contracts/harness/outcome.ts';

const escapeSign = String.fromCharCode(27);

/** Goes back to the beginning of the line and empties it. */
const emptyLine = `\r${escapeSign}[2K`;

/** A line at the bottom of a screen that tells how far a run is, written over as it goes on. */
export class Progress {
  readonly #planned: ReadonlyMap<string, number>;
  readonly #columns: number;
  readonly #ended = new Map<string, number>();
  #broken = 0;
  #isShown = false;

  constructor(planned: ReadonlyMap<string, number>, columns: number) {
    this.#planned = planned;
    this.#columns = columns;
  }

  /** What takes the line away, so that something else can be written in its place. */
  clear(): string {
    if (!this.#isShown) return '';
    this.#isShown = false;
    return emptyLine;
  }

  /** Counts a case; gives the line anew, or nothing once all planned cases have ended. */
  add({ suite, outcome }: CaseResult): string {
    this.#ended.set(suite, (this.#ended.get(suite) ?? 0) + 1);
    if (outcome === 'broken') this.#broken += 1;
    const total = sum(this.#planned.values());
    const done = sum(this.#ended.values());
    if (done >= total) return '';
    this.#isShown = true;
    const found = this.#broken === 0 ? '' : ` · ${this.#broken} broken`;
    const line = `${done} of ${total} cases · ${suite} ${this.#ended.get(suite)} of ${this.#planned.get(suite) ?? '?'}${found}`;
    return line.slice(0, this.#columns - 1);
  }
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
