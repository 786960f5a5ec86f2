/** How much of all bodies together may be held at a time, and how much of one. */
export interface CaptureLimits {
  readonly largestBody: number;
  readonly largestTotal: number;
}

/** 8 MiB hold a list of half a million ids. */
export const captureLimits: CaptureLimits = { largestBody: 8 * 1024 * 1024, largestTotal: 128 * 1024 * 1024 };

/** What all captured bodies together hold. */
export class CaptureBudget {
  readonly limits: CaptureLimits;
  #held = 0;

  constructor(limits: CaptureLimits = captureLimits) {
    this.limits = limits;
  }

  /** Takes bytes out of the budget; `false` when so many are not left. */
  take(count: number): boolean {
    if (this.#held + count > this.limits.largestTotal) return false;
    this.#held += count;
    return true;
  }

  give(count: number): void {
    this.#held -= count;
  }
}

/** A copy of a body as it passes by, up to a limit. */
export class CapturedBody {
  readonly #budget: CaptureBudget;
  #parts: Buffer[] = [];
  #size = 0;
  #isCut = false;

  constructor(budget: CaptureBudget) {
    this.#budget = budget;
  }

  /** Whether the body went on beyond what is held. */
  get isCut(): boolean {
    return this.#isCut;
  }

  add(part: Buffer): void {
    if (this.#isCut) return;
    const isTooLong = this.#size + part.length > this.#budget.limits.largestBody;
    if (isTooLong || !this.#budget.take(part.length)) {
      this.#isCut = true;
      return;
    }
    this.#parts.push(part);
    this.#size += part.length;
  }

  bytes(): Buffer {
    return this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts);
  }

  /** Gives the bytes back to the budget. */
  release(): void {
    this.#budget.give(this.#size);
    this.#parts = [];
    this.#size = 0;
  }
}
