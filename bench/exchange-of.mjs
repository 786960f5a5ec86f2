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

const usual = (() => {
  const [first] = samples;
  if (first?.outcome !== 'held') throw new Error('the first sample must be one that holds');
  return first;
})();
