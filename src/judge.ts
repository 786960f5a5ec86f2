/**
 * The part of the public interface that judges exchanges which others made: no engine, no cases, no servers,
 * so that a bundle with it stays small.
 */

import type { Exchange, ReceivedResponse, SentRequest } from '../contracts/harness/exchange.ts';
import type { Failure } from '../contracts/harness/failure.ts';
import { judgeTraffic, type Place } from '../contracts/judge-traffic.ts';

export type {
  Accident,
  Exchange,
  HeaderList,
  ReceivedResponse,
  SentRequest,
} from '../contracts/harness/exchange.ts';
export type { Failure, Level } from '../contracts/harness/failure.ts';
export {
  isOfOperation,
  judgeTraffic,
  type Place,
  type SideJudgement,
  type TrafficJudgement,
} from '../contracts/judge-traffic.ts';
export { type DescribedRequest, readFetched } from './matchers/read-fetched.ts';

/**
 * Judges an exchange in both directions by every check that needs no case. Gives each deviation as data, an empty list
 * when all holds, and also for another operation's exchange. A documented 5xx is judged by its form alone.
 */
export function judgeExchange(exchange: Exchange, place: Place = {}): readonly Failure[] {
  const { request, response } = judgeTraffic(exchange, place);
  return [...request.failures, ...response.failures];
}

/** Judges a client's request alone: does the contract let it be served? */
export function validateRequest(request: SentRequest, place: Place = {}): readonly Failure[] {
  const none: ReceivedResponse = {
    status: 0,
    reason: '',
    httpVersion: '1.1',
    headers: [],
    body: new Uint8Array(),
    end: 'complete',
  };
  return judgeTraffic(exchangeOf(request, none), place).request.failures;
}

/** Judges an answer alone, in the light of the request that it answers. */
export function validateResponse(
  response: ReceivedResponse,
  request: SentRequest,
  place: Place = {},
): readonly Failure[] {
  return judgeTraffic(exchangeOf(request, response), place).response.failures;
}

function exchangeOf(request: SentRequest, response: ReceivedResponse): Exchange {
  return { at: Date.now(), durationMs: 0, request, response };
}
