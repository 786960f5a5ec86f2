import { expect, test } from 'vitest';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { shortenExchange, shortenText } from '../../../contracts/harness/shorten-exchange.ts';

const longest = 64 * 1024;

function answering(body: Buffer | null): Exchange {
  const request = { method: 'GET', target: '/', httpVersion: '1.1', headers: [], body: Buffer.alloc(0) };
  const head = { status: 200, reason: 'OK', httpVersion: '1.1', headers: [], end: 'complete' as const };
  return { at: 1, durationMs: 2, request, response: body === null ? null : { ...head, body } };
}

test.each<[string, Exchange]>([
  ['no answer', answering(null)],
  ['a body of 64 KiB', answering(Buffer.alloc(longest))],
])('an exchange with %s stays as it is', (_what, exchange) => {
  expect(shortenExchange(exchange)).toBe(exchange);
});

test('of a longer body the beginning is kept, and how much was left out', () => {
  const body = Buffer.alloc(longest + 7, 'x');
  const short = shortenExchange(answering(body));
  expect(short.response).toMatchObject({ status: 200, end: 'complete', omittedBytes: 7 });
  expect(short.response?.body.length).toBe(longest);
  expect(short.response?.body.buffer).not.toBe(body.buffer);
});

test.each([
  ['a', 'a'],
  ['\ud800 and \u{1f600}', '\ud800 and \u{1f600}'],
  ['x'.repeat(2000), 'x'.repeat(2000)],
  ['x'.repeat(2001), `${'x'.repeat(2000)}… (2001 characters)`],
])('a text is cut after 2000 characters', (text, expected) => {
  expect(shortenText(text)).toBe(expected);
});
