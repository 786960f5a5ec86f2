import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Exchange } from '../../contracts/harness/exchange.ts';
import { judgeTraffic } from '../../contracts/judge-traffic.ts';
import { decodeContent } from '../../contracts/reading/decode-content.ts';
import { toHarEntry } from '../../src/traffic/har/to-har-entry.ts';
import { decodeExchange, decodeRecorded } from '../../src/traffic/recording/decode-exchange.ts';
import { encodeExchange, maskTraffic } from '../../src/traffic/recording/encode-exchange.ts';
import { refusal, sample, unanswered } from '../contracts/checks/sample-exchange.ts';
import { errorsOf } from './schemas.ts';

function record(exchange: Exchange): string {
  const { request, response } = judgeTraffic(exchange);
  return encodeExchange(exchange, [...request.failures, ...response.failures]);
}

const open = { requestHeaders: { authorization: null } };
const exchanges: Readonly<Record<string, Exchange>> = {
  'an answer': sample(open),
  'a violation': sample({ ...open, requestBody: '{}', status: 502, body: Buffer.from([0, 255, 10, 13]) }),
  'no answer': { ...sample(open), response: null },
};

test.each(Object.entries(exchanges))(
  '%s comes back as it was, in one line of the format',
  (_what, exchange) => {
    const line = record(exchange);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(errorsOf('recorded-exchange.schema.json', JSON.parse(line))).toEqual([]);
    const decoded = decodeExchange(line.trimEnd());
    expect(decoded).toEqual({ kind: 'exchange', exchange });
  },
);

test('the failures of a line don’t repeat its exchange', () => {
  const { failures } = JSON.parse(record(sample({ requestBody: '{}' })));
  expect(failures).toHaveLength(2);
  expect(failures.every((failure: { exchange: unknown }) => failure.exchange === null)).toBe(true);
});

test('an answer that the target broke off is judged from its line as it was live', () => {
  const { response, ...rest } = sample(open);
  if (response === null) throw new Error('the sample has a response');
  const accident = { kind: 'reset', message: 'the connection broke off (ECONNRESET)' } as const;
  const broken: Exchange = { ...rest, response: { ...response, end: 'cut' }, accident };
  expect(decodeExchange(record(broken))).toEqual({ kind: 'exchange', exchange: broken });
  const line = encodeExchange({ ...rest, response: { ...response, end: 'cut' } }, []);
  expect(decodeExchange(line)).not.toHaveProperty('exchange.accident');
});

test('secrets are masked wherever the exchange shows them', () => {
  const signature = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
  const exchange = refusal(403, {
    target: '/phone-numbers?operation=batch-delete&access_token=querySecret1',
    requestHeaders: {
      Authorization: `AWS4-HMAC-SHA256 Credential=AKIDSECRET/20190918/us-east-1/chime/aws4_request, SignedHeaders=host, Signature=${signature}`,
      'X-Amz-Security-Token': 'tokenSecret/2+3',
      Cookie: 'session=cookieSecret4; theme=dark',
    },
    requestBody: '{}',
    headers: { 'Set-Cookie': 'id=cookieSecret5' },
    body: `{"Message":"you sent ${signature}, tokenSecret\\/2+3, tokenSecret%2F2%2B3, cookieSecret4, querySecret1"}`,
  });
  const line = record(exchange);
  const plain = `${line}${Buffer.from(JSON.parse(line).response.body, 'base64')}`;
  expect(plain).not.toMatch(/Secret\d|Secret[/%\\]|AKIDSECRET|a1b2c3d4e5f6/);
  expect(plain).toContain('SignedHeaders=host');
  expect(plain).toContain('you sent ***, ***, ***, ***, ***');
});

test('a secret beyond ASCII is masked where a body repeats it, in a recording and in an archive', () => {
  const secret = 'caf-é-4712';
  const exchange = refusal(403, {
    requestHeaders: { 'X-Api-Key': Buffer.from(secret).toString('latin1') },
    body: `{"Message":"${secret} is no key"}`,
  });
  expect(record(exchange)).not.toContain(Buffer.from(secret).toString('base64').slice(0, -2));
  expect(JSON.stringify(toHarEntry(maskTraffic(exchange, []).exchange, 'http://127.0.0.1'))).not.toMatch(
    /4712/,
  );
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a secret is masked in a body that is coded in %s', (coding, encode) => {
  const exchange = refusal(403, {
    requestHeaders: { 'X-Api-Key': 'codedSecret6' },
    headers: { 'Content-Encoding': coding },
    body: encode('{"Message":"codedSecret6 is no key"}'),
  });
  const { response } = maskTraffic(exchange, []).exchange;
  expect(String(decodeContent(response?.body ?? Buffer.alloc(0), coding))).toBe(
    '{"Message":"*** is no key"}',
  );
});

test('a coded body without a secret stays as it is, to the byte', () => {
  const body = gzipSync('{"Message":"no"}', { level: 1 });
  const exchange = refusal(403, {
    requestHeaders: { 'X-Api-Key': 'codedSecret6' },
    headers: { 'Content-Encoding': 'gzip' },
    body,
  });
  expect(maskTraffic(exchange, []).exchange.response?.body).toBe(exchange.response?.body);
});

const good = JSON.parse(record(sample(open)));

test.each<[unknown, string]>([
  ['x', 'the line is not a JSON object'],
  [[], 'the line is not a JSON object'],
  [{ ...good, v: 2 }, 'v is 2, not 1'],
  [{ ...good, v: undefined }, 'v is missing, not 1'],
  [{ ...good, at: 'now' }, 'at is not a number from 0 on'],
  [{ ...good, durationMs: -1 }, 'durationMs is not a number from 0 on'],
  [{ ...good, request: null }, 'request is not an object'],
  [{ ...good, request: undefined }, 'request is missing'],
  [{ ...good, response: undefined }, 'response is missing'],
  [{ ...good, request: { ...good.request, method: 1 } }, 'request.method is not a string'],
  [{ ...good, request: { ...good.request, target: undefined } }, 'request.target is missing'],
  [
    { ...good, request: { ...good.request, headers: [['a']] } },
    'request.headers is not an array of [name, value]',
  ],
  [
    { ...good, response: { ...good.response, headers: {} } },
    'response.headers is not an array of [name, value]',
  ],
  [{ ...good, response: { ...good.response, body: 'no base64!!!' } }, 'response.body is not base64'],
  [{ ...good, response: { ...good.response, body: 'abc' } }, 'response.body is not base64'],
  [{ ...good, response: { ...good.response, end: 'maybe' } }, 'response.end is not complete, cut or timeout'],
  [{ ...good, response: { ...good.response, status: 20.5 } }, 'response.status is not a status code'],
  [{ ...good, failures: {} }, 'failures is not an array'],
])('a broken line is told precisely (%#)', (value, complaint) => {
  expect(decodeRecorded(value)).toEqual({ kind: 'broken', complaint });
});

test('text that is no JSON, such as half a line, is told', () => {
  const line = record(unanswered(sample(open)));
  const broken = { kind: 'broken', complaint: 'the line is not JSON' };
  expect(decodeExchange(line.slice(0, 40))).toEqual(broken);
  expect(decodeExchange('')).toEqual(broken);
});
