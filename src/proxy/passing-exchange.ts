import type { Accident, Exchange, HeaderList } from '../../contracts/harness/exchange.ts';
import { type CaptureBudget, CapturedBody } from './captured-body.ts';

/** The head of a request that passes through. */
export interface PassingRequest {
  readonly method: string;
  readonly target: string;
  readonly httpVersion: string;
  readonly headers: HeaderList;
}

/** The head of an answer that passes through. */
export interface PassingResponse {
  readonly status: number;
  readonly reason: string;
  readonly httpVersion: string;
  readonly headers: HeaderList;
}

/** An exchange while it passes through: what of it was seen so far. */
export class PassingExchange {
  readonly request: PassingRequest;
  readonly #requestBody: CapturedBody;
  readonly #responseBody: CapturedBody;
  readonly #at = Date.now();
  readonly #began = performance.now();
  isRequestWhole = false;
  isResponseWhole = false;
  response: PassingResponse | undefined;
  accident: Accident | undefined;

  constructor(request: PassingRequest, budget: CaptureBudget) {
    this.request = request;
    this.#requestBody = new CapturedBody(budget);
    this.#responseBody = new CapturedBody(budget);
  }

  addToRequest(data: Buffer): void {
    this.#requestBody.add(data);
  }

  addToResponse(data: Buffer): void {
    this.#responseBody.add(data);
  }

  /** The exchange as far as it is known; one of which a part is missing ends `cut`. */
  toExchange(): Exchange {
    const isKnown = this.isRequestWhole && !this.#requestBody.isCut && !this.#responseBody.isCut;
    const accident = this.#isResponseKept() && !isKnown ? partlySeen : this.accident;
    return {
      at: this.#at,
      durationMs: performance.now() - this.#began,
      request: { ...this.request, body: this.#requestBody.bytes() },
      response:
        this.response === undefined
          ? null
          : {
              ...this.response,
              body: this.#responseBody.bytes(),
              end: isKnown && this.isResponseWhole ? 'complete' : 'cut',
            },
      ...(accident === undefined ? {} : { accident }),
    };
  }

  /** Whether the answer came to its end, so that whatever is missing is nobody's violation. */
  #isResponseKept(): boolean {
    return this.isResponseWhole && this.accident?.kind !== 'malformed';
  }

  /** Frees what was captured. */
  release(): void {
    this.#requestBody.release();
    this.#responseBody.release();
  }
}

const partlySeen: Accident = { kind: 'too-large', message: 'not all of the exchange could be kept' };
