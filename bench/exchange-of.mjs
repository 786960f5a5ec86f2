import { judgeExchange } from '../dist/src/judge.js';
import { samples, toExchange } from './traffic-samples.mjs';

/**
 * An exchange that holds, of a call with so many numbers, every other one of which the service does not know.
 * @param {number} ids
 * @param {number} [index]  other exchanges have another request id and other numbers
 * @returns {import('../dist/contracts/harness/exchange.js').Exchange}
 */
export function exchangeOf(ids, index = 0) {
  const numbers = Array.from(
    { length: ids },
    (_, place) => `+1206${String((index + place) % 10_000_000).padStart(7, '0')}`,
  );
  const errors = numbers
    .filter((_, place) => place % 2 === 1)
    .map((id) => ({ PhoneNumberId: id, ErrorCode: 'NotFound', ErrorMessage: 'No such number.' }));
  const body = JSON.stringify({ PhoneNumberIds: numbers });
  const answer = JSON.stringify({ PhoneNumberErrors: errors });
  return toExchange({ ...usual, body, answer }, index);
}

/** Whether the checks find nothing, as they should. @param {import('../dist/contracts/harness/exchange.js').Exchange} exchange */
export function isJudgedWell(exchange) {
  return judgeExchange(exchange).length === 0;
}

/**
 * Parses both bodies, which arrive as bytes, and nothing else.
 * @param {import('../dist/contracts/harness/exchange.js').Exchange} exchange
 */
export function parseBodies({ request, response }) {
  return parseBody(request.body) !== parseBody(response?.body);
}

/** @param {Uint8Array | undefined} bytes @returns {unknown} */
export function parseBody(bytes) {
  return JSON.parse(Buffer.from(bytes ?? []).toString());
}

const usual = (() => {
  const [first] = samples;
  if (first?.outcome !== 'held') throw new Error('the first sample must be one that holds');
  return first;
})();
