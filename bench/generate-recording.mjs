// Writes recorded exchanges, good and bad, always the same ones, and prints how many of them are what:
//   node bench/generate-recording.mjs --exchanges 1000000 --out traffic.ndjson [--har]
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { recordExchange } from '../dist/src/reporters/recorded-exchange.js';
import { createRandom, pickSample, recordedFailures, samples, toExchange } from './traffic-samples.mjs';

/**
 * Writes a recording, or a HAR of the same exchanges.
 * @param {string} file @param {number} exchanges @param {'recording' | 'har'} [format]
 * @returns {{ exchanges: number, held: number, advised: number, broken: number, other: number }}
 */
export function generateRecording(file, exchanges, format = 'recording') {
  const counts = { exchanges, held: 0, advised: 0, broken: 0, other: 0 };
  const random = createRandom();
  const failures = new Map(samples.map((sample) => [sample, recordedFailures(sample)]));
  const output = openSync(file, 'w');
  if (format === 'har') writeSync(output, harStart);
  let pending = '';
  for (let index = 0; index < exchanges; index += 1) {
    const sample = pickSample(random());
    counts[sample.outcome] += 1;
    const exchange = toExchange(sample, index);
    pending +=
      format === 'har'
        ? `${index === 0 ? '' : ',\n'}${JSON.stringify(toEntry(exchange))}`
        : `${JSON.stringify({ ...recordExchange(exchange), failures: failures.get(sample) })}\n`;
    if (pending.length < 4_000_000) continue;
    writeSync(output, pending);
    pending = '';
  }
  writeSync(output, pending);
  if (format === 'har') writeSync(output, ']}}\n');
  closeSync(output);
  return counts;
}

/**
 * Writes a recording by repeating a smaller one, which is much quicker.
 * @param {string} file
 * @param {number} exchanges  all, or a multiple, of 50,000
 * @returns {ReturnType<typeof generateRecording>}
 * @throws when it is neither
 */
export function repeatRecording(file, exchanges) {
  const piece = Math.min(exchanges, 50_000);
  if (exchanges % piece !== 0) throw new Error('give at most 50000 exchanges, or a multiple of them');
  const times = exchanges / piece;
  const counts = generateRecording(file, piece);
  const bytes = readFileSync(file);
  const output = openSync(file, 'a');
  for (let written = 1; written < times; written += 1) writeSync(output, bytes);
  closeSync(output);
  return {
    exchanges,
    held: counts.held * times,
    advised: counts.advised * times,
    broken: counts.broken * times,
    other: counts.other * times,
  };
}

const harStart =
  '{"log":{"version":"1.2","creator":{"name":"chime-contract bench","version":"1"},"entries":[\n';

/** @param {import('../dist/contracts/harness/exchange.js').Exchange} exchange */
function toEntry({ at, durationMs, request, response }) {
  /** @param {import('../dist/contracts/harness/exchange.js').HeaderList} headers */
  const list = (headers) => headers.map(([name, value]) => ({ name, value }));
  const text = Buffer.from(request.body).toString();
  const content = Buffer.from(response?.body ?? []).toString();
  const type = response?.headers.find(([name]) => name === 'Content-Type')?.[1] ?? '';
  return {
    startedDateTime: new Date(at).toISOString(),
    time: durationMs,
    request: {
      method: request.method,
      url: `http://127.0.0.1:4010${request.target}`,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: list(request.headers),
      queryString: [{ name: 'operation', value: 'batch-delete' }],
      headersSize: -1,
      bodySize: request.body.length,
      ...(text === '' ? {} : { postData: { mimeType: 'application/json', text } }),
    },
    response: {
      status: response?.status,
      statusText: response?.reason,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: list(response?.headers ?? []),
      content: { size: content.length, mimeType: type, text: content },
      redirectURL: '',
      headersSize: -1,
      bodySize: content.length,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  };
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      exchanges: { type: 'string', default: '100000' },
      out: { type: 'string' },
      har: { type: 'boolean', default: false },
    },
  });
  const exchanges = Number(values.exchanges);
  if (values.out === undefined || !Number.isInteger(exchanges) || exchanges < 1) {
    console.error('give for example --exchanges 1000000 --out traffic.ndjson');
    process.exit(2);
  }
  console.log(JSON.stringify(generateRecording(values.out, exchanges, values.har ? 'har' : 'recording')));
}
