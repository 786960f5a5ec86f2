import type { CaseResult, Outcome } from '../../../contracts/harness/outcome.ts';
import { countOutcomes, outcomeWidth, worstOf } from './outcome-words.ts';
import type { Paint } from './paint.ts';

/** Collects the outcomes of cases by suite and gives a suite's line when its last case has ended. */
export class SuiteLines {
  readonly #planned: ReadonlyMap<string, number>;
  readonly #paint: Paint;
  readonly #ended = new Map<string, Outcome[]>();
  readonly #width: number;
  readonly #columns: number | undefined;

  constructor(planned: ReadonlyMap<string, number>, paint: Paint, columns?: number) {
    this.#columns = columns;
    this.#planned = planned;
    this.#paint = paint;
    this.#width = Math.max(0, ...[...planned.keys()].map((suite) => suite.length));
  }

  /** Takes a case's result; gives the suite's line, or undefined while cases of the suite are still to come. */
  add({ suite, outcome }: CaseResult): string | undefined {
    const outcomes = this.#ended.get(suite) ?? [];
    this.#ended.set(suite, [...outcomes, outcome]);
    return outcomes.length + 1 === this.#planned.get(suite) ? this.#render(suite) : undefined;
  }

  /** Lines of the suites of which some cases never came, as after an interruption. */
  rest(): readonly string[] {
    const unfinished = [...this.#ended].filter(([suite, { length }]) => length !== this.#planned.get(suite));
    return unfinished.map(([suite]) => this.#render(suite));
  }

  #render(suite: string): string {
    const outcomes = this.#ended.get(suite) ?? [];
    const worst = worstOf(outcomes);
    const word = this.#paint.outcome(worst, worst.padEnd(outcomeWidth));
    const counts = countOutcomes(outcomes);
    const isTooLong =
      outcomeWidth + 2 + this.#width + 2 + counts.length > (this.#columns ?? Number.POSITIVE_INFINITY);
    return isTooLong ? `${word}  ${suite}\n  ${counts}` : `${word}  ${suite.padEnd(this.#width)}  ${counts}`;
  }
}
