import { judgeTraffic } from '../dist/contracts/judge-traffic.js';
import { maskTraffic } from '../dist/src/traffic/recording/encode-exchange.js';

/**
 * One kind of exchange: what it is to the contract, how often it comes, and what of it differs from one to the next.
 * @typedef {object} Sample
 * @property {'held' | 'advised' | 'broken' | 'other'} outcome
 * @property {number} weight
 * @property {string} method
 * @property {string} target
 * @property {string} body
 * @property {number} status
 * @property {ReadonlyArray<readonly [string, string]>} headers
 * @property {string} answer
 */

const json = /** @type {const} */ (['Content-Type', 'application/json']);
const requestId = /** @type {const} */ (['x-amzn-RequestId', '@uuid']);
const date = /** @type {const} */ (['Date', '@date']);
const usual = [json, requestId, date];
const call = '/phone-numbers?operation=batch-delete';
const ids = '{"PhoneNumberIds":["@id","+12065550199"]}';

/** @param {Partial<Sample> & Pick<Sample, 'outcome' | 'weight'>} sample @returns {Sample} */
function sample(sample) {
  return {
    method: 'POST',
    target: call,
    body: ids,
    status: 200,
    headers: usual,
    answer: '{"PhoneNumberErrors":[]}',
    ...sample,
  };
}

/** @param {number} weight @param {number} status @param {string} type @param {string} code */
function refusal(weight, status, type, code) {
  const answer = `{"Code":"${code}","Message":"It is said what went wrong."}`;
  const headers = /** @type {Sample['headers']} */ ([...usual, ['x-amzn-ErrorType', type]]);
  return sample({ outcome: 'held', weight, status, headers, answer });
}

/** @param {string} id */
function entry(id) {
  return `{"PhoneNumberErrors":[{"PhoneNumberId":"${id}","ErrorCode":"NotFound","ErrorMessage":"No such number."}]}`;
}

/** Good and bad exchanges as a careful and a careless service, and careful and careless clients, make them. */
export const samples = [
  sample({ outcome: 'held', weight: 640 }),
  sample({ outcome: 'held', weight: 120, answer: entry('@id') }),
  refusal(30, 429, 'ThrottledClientException', 'Throttled'),
  refusal(20, 403, 'ForbiddenException', 'Forbidden'),
  refusal(10, 500, 'ServiceFailureException', 'ServiceFailure'),
  sample({ outcome: 'other', weight: 80, method: 'GET', target: '/phone-numbers/%2B12065550100', body: '' }),
  sample({ outcome: 'advised', weight: 10, headers: [json, date, ['x-amzn-RequestId', '42']] }),
  sample({ outcome: 'broken', weight: 15, headers: [json, date] }),
  sample({ outcome: 'broken', weight: 15, answer: '{"PhoneNumberErrors":null}' }),
  sample({ outcome: 'broken', weight: 15, answer: entry('+12065550000') }),
  sample({
    outcome: 'broken',
    weight: 15,
    status: 500,
    headers: [['Content-Type', 'text/html'], date],
    answer: '<h1>Oops</h1>',
  }),
  sample({ outcome: 'broken', weight: 15, body: '{}' }),
  sample({ outcome: 'broken', weight: 15, body: '[]' }),
];

/** A new random number from 0 to 1 at each call; the same ones for the same seed (mulberry32). */
export function createRandom(seed = 1) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const total = samples.reduce((sum, { weight }) => sum + weight, 0);

/** @param {number} draw From 0 to 1. @returns {Sample} */
export function pickSample(draw) {
  let left = draw * total;
  for (const candidate of samples) {
    left -= candidate.weight;
    if (left < 0) return candidate;
  }
  return /** @type {Sample} */ (samples[0]);
}

/** @param {Sample} sample @param {number} index */
export function toExchange({ method, target, body, status, headers, answer }, index) {
  const at = Date.UTC(2026, 0, 1) + index * 10;
  const id = `+1206555${String(index % 10_000).padStart(4, '0')}`;
  const uuid = `f6ac5632-e71a-4755-997b-${String(index).padStart(12, '0')}`;
  /** @param {string} text */
  const fill = (text) =>
    text.replace('@id', id).replace('@uuid', uuid).replace('@date', new Date(at).toUTCString());
  const sent = Buffer.from(fill(body));
  const received = Buffer.from(fill(answer));
  /** @type {import('../dist/contracts/harness/exchange.js').Exchange} */
  const exchange = {
    at,
    durationMs: 12.5,
    request: {
      method,
      target,
      httpVersion: '1.1',
      headers: [
        ['Host', '127.0.0.1:4010'],
        [
          'User-Agent',
          'aws-sdk-js/3.1138.0 ua/2.1 os/linux#6.1 lang/js md/nodejs#20.20.2 api/chime#3.1138.0',
        ],
        ['Content-Type', 'application/json'],
        ['X-Amz-Date', '20260101T000000Z'],
        [
          'Authorization',
          `AWS4-HMAC-SHA256 Credential=***/20260101/us-east-1/chime/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=***`,
        ],
        ['Content-Length', String(sent.length)],
      ],
      body: sent,
    },
    response: {
      status,
      reason: status === 200 ? 'OK' : 'Error',
      httpVersion: '1.1',
      headers: [
        ...headers.map(([name, value]) => /** @type {const} */ ([name, fill(value)])),
        ['Content-Length', String(received.length)],
      ],
      body: received,
      end: 'complete',
    },
  };
  return exchange;
}

/** What the proxy found on an exchange of this kind, as it stands in a recording. @param {Sample} sample */
export function recordedFailures(sample) {
  const exchange = toExchange(sample, 0);
  const { request, response } = judgeTraffic(exchange);
  const { failures } = maskTraffic(exchange, [...request.failures, ...response.failures]);
  return failures.map((failure) => ({ ...failure, exchange: null }));
}
