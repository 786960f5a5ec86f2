import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { deleteBatch, operation, send } from './client.ts';
import { useSandbox } from './use-sandbox.ts';

function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let seen = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk) => {
      seen += chunk.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(seen));
  });
}

test.each([
  ['bytes that are no HTTP', 'GARBAGE\r\n\r\n', 400],
  [
    'HTTP/1.1 without Host',
    `POST ${operation} HTTP/1.1\r\nConnection: close\r\nContent-Length: 24\r\n\r\n{"PhoneNumberIds":["x"]}`,
    400,
  ],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
  ['CONNECT', 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n', 405],
])('%s are answered in the shape of every other error', async (_, bytes, status) => {
  const answer = await sendBytes(await useSandbox(), bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/^x-amzn-RequestId: [0-9a-f-]{36}\r$/m);
  expect(answer).toMatch(/^x-amzn-ErrorType: \w+Exception\r$/m);
  expect(answer).toMatch(/^Content-Type: application\/json\r$/m);
  expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toHaveProperty('Message');
});

test('a body of 3 MB is read and one of 17 MB is refused with 413', async () => {
  const url = await useSandbox();
  const ids = Array.from({ length: 150_000 }, (_, index) => `+1206555${String(index).padStart(7, '0')}`);
  const body = JSON.stringify({ PhoneNumberIds: ids });
  expect((await send(url, 'POST', operation, { body })).status).toBe(200);
  const answer = await send(url, 'POST', operation, { body: Buffer.alloc(17 * 1024 * 1024, 0x20) });
  expect(answer.status).toBe(413);
  expect(answer.json).toMatchObject({ Code: 'RequestEntityTooLarge' });
});

test('two requests written at once on one connection get their own answers, in order', async () => {
  const url = await useSandbox();
  const request = (id: string, close: string) => {
    const body = JSON.stringify({ PhoneNumberIds: [id] });
    return `POST ${operation} HTTP/1.1\r\nHost: a\r\n${close}Content-Length: ${body.length}\r\n\r\n${body}`;
  };
  const seen = await sendBytes(url, request('first', '') + request('second', 'Connection: close\r\n'));
  expect(seen.match(/"PhoneNumberId":"(\w+)"/g)).toEqual([
    '"PhoneNumberId":"first"',
    '"PhoneNumberId":"second"',
  ]);
});

test.each([
  [[]],
  [['http-1-0-answers']],
  [['close-delimited-answers']],
  [['trailers']],
  [['split-segments']],
])('an answer to HEAD has no body, with variants %j', async (variants) => {
  const url = await useSandbox({ variants });
  const seen = await sendBytes(url, `HEAD ${operation} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  expect(seen).toMatch(/^HTTP\/1\.1 404 /);
  expect(seen.endsWith('\r\n\r\n')).toBe(true);
  expect(seen.indexOf('\r\n\r\n')).toBe(seen.length - 4);
});

test('latency holds each answer back', async () => {
  const url = await useSandbox({ latencyMs: 60 });
  const started = performance.now();
  await deleteBatch(url, '+12065550100');
  expect(performance.now() - started).toBeGreaterThan(50);
});

test('a port in use and an unknown fault are errors of their own', async () => {
  const url = await useSandbox();
  await expect(startSandbox({ port: Number(new URL(url).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await expect(startSandbox({ faults: ['nonsense'] })).rejects.toMatchObject({
    name: 'UnknownNameError',
    kind: 'fault',
  });
});
