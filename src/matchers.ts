/** A matcher for `expect.extend` of vitest, jest and whatever else takes their form. */

import { describeFailures } from '../contracts/harness/describe-failures.ts';
import type { Exchange } from '../contracts/harness/exchange.ts';
import type { Failure } from '../contracts/harness/failure.ts';
import { judgeTraffic } from '../contracts/judge-traffic.ts';
import { type DescribedRequest, readFetched } from './matchers/read-fetched.ts';
import { maskTraffic } from './traffic/recording/encode-exchange.ts';

export type { DescribedRequest } from './matchers/read-fetched.ts';

/** How strict the matcher is. */
export interface HoldOptions {
  /** The weakest level that fails; `required` when absent. */
  readonly failOn?: 'required' | 'advised';
}

/** What a matcher gives back to `expect`. */
export interface MatchResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What `expect` of a test framework gains. */
export interface ContractMatchers<Result = Promise<void>> {
  /**
   * Holds when the answer is inside the contract. Takes an Exchange, or a fetch Response with the request that it
   * answers: `await expect(response).toHoldContract({ body: { PhoneNumberIds: ['+12065550100'] } })`.
   */
  toHoldContract(request?: DescribedRequest | Request, options?: HoldOptions): Result;
}

/** The matchers, for `expect.extend(matchers)`. */
export const matchers = { toHoldContract };

/**
 * Judges an answer by every check that needs no case. Rejects with a TypeError for what is neither an Exchange nor a
 * Response with its request, and for an exchange that can't be judged.
 */
async function toHoldContract(
  received: unknown,
  request?: DescribedRequest | Request,
  { failOn = 'required' }: HoldOptions = {},
): Promise<MatchResult> {
  const exchange = await toExchange(received, request);
  const { kind, response } = judgeTraffic(exchange);
  if (kind !== 'judged') throw new TypeError(`toHoldContract: ${reasons[kind](exchange)}`);
  const { failures } = maskTraffic(exchange, response.failures);
  const grave = failures.filter(({ level }) => failOn === 'advised' || level === 'required');
  return { pass: grave.length === 0, message: () => describe(exchange, grave) };
}

const reasons = {
  other: ({ request }: Exchange) =>
    `${request.method} ${request.target} is no call of BatchDeletePhoneNumber, so nothing is judged`,
  unanswered: () => 'the exchange has no response',
  incomplete: () => 'not all of the exchange is known',
} as const;

function describe({ response }: Exchange, failures: readonly Failure[]): string {
  if (failures.length === 0) return 'the answer holds the contract, and was expected not to';
  return describeFailures({
    title: `the answer ${response?.status ?? ''} does not hold the contract`,
    failures,
  });
}

async function toExchange(
  received: unknown,
  request: DescribedRequest | Request | undefined,
): Promise<Exchange> {
  if (isExchange(received)) return received;
  if (!(received instanceof Response))
    throw new TypeError('toHoldContract takes a fetch Response, or an Exchange of chime-contract');
  if (request === undefined)
    throw new TypeError(
      'toHoldContract judges a Response by the request that it answers: toHoldContract({ body: … })',
    );
  return readFetched(received, request);
}

function isExchange(value: unknown): value is Exchange {
  if (typeof value !== 'object' || value === null || !('request' in value && 'response' in value))
    return false;
  const { request, response } = value;
  const isSent = typeof request === 'object' && request !== null && 'target' in request && 'body' in request;
  return (
    isSent && (response === null || (typeof response === 'object' && response !== null && 'end' in response))
  );
}
