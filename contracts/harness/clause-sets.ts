/** A point on the way through the checks: what was judged so far, and where the next check leads. */
interface Step {
  readonly clauses: readonly string[];
  applied?: Step;
  skipped?: Step;
}

/**
 * The sets of clauses that an exchange can be judged by. Exchanges of one kind meet the same checks again and again,
 * so each set is built once and then the very same list: walking to it costs a step a check, and nothing is copied.
 */
export class ClauseSets {
  readonly #root: Step;

  /** Begins with the clauses that are judged on every exchange. */
  constructor(always: readonly string[]) {
    this.#root = { clauses: [...new Set(always)] };
  }

  /** Starts a walk. */
  walk(): Walk {
    return new Walk(this.#root);
  }
}

/** One exchange's way through the checks. */
class Walk {
  #step: Step;

  constructor(root: Step) {
    this.#step = root;
  }

  /** The next check applied, and judged these clauses. */
  applied(clauses: readonly string[]): void {
    this.#step.applied ??= { clauses: [...new Set([...this.#step.clauses, ...clauses])] };
    this.#step = this.#step.applied;
  }

  /** The next check did not apply. */
  skipped(): void {
    this.#step.skipped ??= { clauses: this.#step.clauses };
    this.#step = this.#step.skipped;
  }

  /** The clauses judged so far; the same list for the same way. */
  get clauses(): readonly string[] {
    return this.#step.clauses;
  }
}
