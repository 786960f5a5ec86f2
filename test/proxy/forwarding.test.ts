import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { judgeTraffic } from '../../contracts/judge-traffic.ts';
import { closedPort } from '../cli/serve-on.ts';
import { answerBytes, serveBytes, talk, until, useProxy } from './use-proxy.ts';

const call = 'POST /phone-numbers?operation=batch-delete HTTP/1.1\r\nhOsT:  signed.example:1\r\n';
const body = '{"PhoneNumberIds":["a"]}';
const request = `${call}content-type: application/json\r\nX-A: 1\r\nx-a:2\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const answered = 'HTTP/1.1 200 Fine\r\nx-amzn-REQUESTID: \xe9\r\nSet-Cookie: a\r\nset-cookie: b\r\n';

function bodyOf({ body: bytes }: { body: Uint8Array }): string {
  return Buffer.from(bytes).toString('latin1');
}

describe('every byte goes on as it came', () => {
  test.each([
    ['a length', `${answered}Content-Length: 3\r\n\r\nabc`, 'abc'],
    [
      'chunks, an extension and a trailer',
      `${answered}Transfer-Encoding: chunked\r\n\r\n1;x=y\r\na\r\n02\r\nbc\r\n0\r\nT: 1\r\n\r\n`,
      'abc',
    ],
    ['the end of the connection', `${answered}\r\nabc`, 'abc'],
    ['bare line feeds', `${answered}Content-Length: 3\n\nabc`, 'abc'],
    [
      'an interim answer before',
      `HTTP/1.1 103 Early\r\nA: b\r\n\r\n${answered}Content-Length: 0\r\n\r\n`,
      '',
    ],
  ])('and an answer framed by %s is seen whole', async (_framing, answer, content) => {
    const upstream = await answerBytes(answer, { after: body });
    const { url, seen } = await useProxy(upstream.url);
    expect(await talk(url, [request])).toBe(answer);
    expect(upstream.received()).toBe(request);
    const [exchange] = seen.exchanges;
    expect(exchange?.request).toMatchObject({
      method: 'POST',
      target: '/phone-numbers?operation=batch-delete',
      headers: [
        ['hOsT', 'signed.example:1'],
        ['content-type', 'application/json'],
        ['X-A', '1'],
        ['x-a', '2'],
        ['Content-Length', '24'],
      ],
    });
    expect(exchange?.response).toMatchObject({ status: 200, reason: 'Fine', end: 'complete' });
    expect(exchange?.response?.headers.slice(0, 3)).toEqual([
      ['x-amzn-REQUESTID', '\xe9'],
      ['Set-Cookie', 'a'],
      ['set-cookie', 'b'],
    ]);
    expect(exchange?.response === null || exchange === undefined ? '' : bodyOf(exchange.response)).toBe(
      content,
    );
  });

  test('also when each arrives alone', async () => {
    const answer = `${answered}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`;
    const upstream = await serveBytes((socket) => {
      let text = '';
      socket.on('data', async (chunk) => {
        text += chunk.toString('latin1');
        if (!text.endsWith(body)) return;
        for (const letter of answer)
          await new Promise<void>((resolve) => socket.write(letter, 'latin1', () => setImmediate(resolve)));
        socket.end();
      });
    });
    const { url, seen } = await useProxy(upstream.url);
    const chunked = `${call}Transfer-Encoding: chunked\r\n\r\n2\r\n${body.slice(0, 2)}\r\n16\r\n${body.slice(2)}\r\n0\r\n\r\n`;
    expect(await talk(url, [...request.replace('X-A: 1', 'X-A: 2')])).toBe(answer);
    expect(seen.exchanges).toHaveLength(1);
    const other = await answerBytes(answer, { after: '0\r\n\r\n' });
    const second = await useProxy(other.url);
    expect(await talk(second.url, [...chunked])).toBe(answer);
    expect(second.seen.exchanges.map((exchange) => bodyOf(exchange.request))).toEqual([body]);
  });

  test('and requests sent without waiting are matched with their answers in turn', async () => {
    const head = 'HEAD /one HTTP/1.1\r\nHost: x\r\n\r\n';
    const get = 'GET /two HTTP/1.1\r\nHost: x\r\n\r\n';
    const answer =
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHTTP/1.1 304 Same\r\n\r\nHTTP/1.1 204 None\r\n\r\n';
    const upstream = await answerBytes(answer, { after: '/three HTTP/1.1\r\n\r\n' });
    const { url, seen } = await useProxy(upstream.url);
    const all = `${head}${get}\r\n\r\nPUT /three HTTP/1.1\r\n\r\n`;
    expect(await talk(url, [all])).toBe(answer);
    expect(upstream.received()).toBe(all);
    const told = seen.exchanges.map(({ request: { target }, response }) => `${target} ${response?.status}`);
    expect(told).toEqual(['/one 200', '/two 304', '/three 204']);
  });

  test('and the connection to the upstream is kept as long as the client keeps its own', async () => {
    let connections = 0;
    const upstream = await serveBytes((socket) => {
      connections += 1;
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
    });
    const { url, seen } = await useProxy(upstream.url);
    const get = 'GET / HTTP/1.1\r\n\r\n';
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    for (let count = 1; count <= 3; count += 1) {
      socket.write(get);
      await until(() => seen.exchanges.length === count);
    }
    socket.destroy();
    expect(connections).toBe(1);
  });

  test('and what is not HTTP/1 is forwarded unread', async () => {
    const upstream = await answerBytes('\x00\x01', { after: '\x03' });
    const { url, seen } = await useProxy(upstream.url);
    expect(await talk(url, ['\x16\x03\x01 no http\n\n', '\x03'])).toBe('\x00\x01');
    expect(upstream.received()).toBe('\x16\x03\x01 no http\n\n\x03');
    expect(seen).toEqual({ exchanges: [], refused: 0, unreadable: 1 });
  });
});

describe('nothing is hoarded', () => {
  test('a slow reader holds the writer back', async () => {
    const part = Buffer.alloc(1024 * 1024);
    let written = 0;
    const upstream = await serveBytes((socket) => {
      socket.on('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const more = (): void => {
          while (written < 200 && socket.write(part)) written += 1;
        };
        socket.on('drain', () => {
          written += 1;
          more();
        });
        more();
      });
    });
    const { url, seen } = await useProxy(upstream.url);
    const client = connect(Number(new URL(url).port), '127.0.0.1');
    client.write('GET / HTTP/1.1\r\n\r\n');
    client.pause();
    let before = -1;
    while (before !== written || written === 0) {
      before = written;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(written).toBeLessThan(60);
    client.destroy();
    await until(() => seen.exchanges.length === 1);
    expect(seen.exchanges[0]?.accident?.kind).toBe('aborted');
    expect(seen.exchanges[0]?.response?.body.length).toBeLessThanOrEqual(8 * 1024 * 1024);
  });

  test('a body above the limit goes on whole and is marked cut', async () => {
    const answer = `HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n${'x'.repeat(40)}`;
    const upstream = await answerBytes(answer, { after: body });
    const limits = { captureLimits: { largestBody: 32, largestTotal: 1000 } };
    const { url, seen } = await useProxy(upstream.url, limits);
    expect(await talk(url, [request])).toBe(answer);
    expect(seen.exchanges[0]?.response).toMatchObject({ end: 'cut' });
    expect(judgeTraffic(seen.exchanges[0] ?? fail()).kind).toBe('incomplete');
  });

  test('bodies that exceed the limit of all together are marked cut, until there is room again', async () => {
    const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx';
    const upstream = await answerBytes(answer, { after: '!' });
    const limits = { captureLimits: { largestBody: 1000, largestTotal: 20 } };
    const { url, seen } = await useProxy(upstream.url, limits);
    const put = (length: number): string =>
      `PUT / HTTP/1.1\r\nContent-Length: ${length}\r\n\r\n${'!'.padStart(length)}`;
    for (const length of [19, 20, 19]) await talk(url, [put(length)]);
    expect(seen.exchanges.map(({ response }) => response?.end)).toEqual(['complete', 'cut', 'complete']);
  });

  test('a connection too many is turned away', async () => {
    const upstream = await answerBytes('');
    const { url, seen } = await useProxy(upstream.url, { largestConnections: 1 });
    const first = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise<void>((resolve) => first.once('connect', () => resolve()));
    expect(await talk(url, [])).toMatch(
      /^HTTP\/1\.1 503 .*Connection: close\r\n\r\n\{"Code":"ServiceUnavailable",/s,
    );
    expect(seen.refused).toBe(1);
    first.destroy();
  });
});

describe('what single exchanges are not is refused', () => {
  test.each([
    ['CONNECT', 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n'],
    ['a web socket', 'GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ])('%s', async (_what, bytes) => {
    const upstream = await answerBytes('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', { close: false });
    const { url, seen } = await useProxy(upstream.url);
    const before = 'GET / HTTP/1.1\r\n\r\n';
    const answer = await talk(url, [before + bytes]);
    expect(answer).toMatch(
      /^HTTP\/1\.1 200 OK[^{]+HTTP\/1\.1 501 Not Implemented\r\n[^{]+\{"Code":"NotImplemented",/,
    );
    expect(upstream.received()).toBe(before);
    expect([seen.refused, seen.exchanges.length]).toEqual([1, 1]);
  });

  test('an offer of HTTP/2 beside an ordinary request is no such thing', async () => {
    const upstream = await answerBytes('HTTP/1.1 204 None\r\n\r\n');
    const { url, seen } = await useProxy(upstream.url);
    const offer = 'GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n';
    expect(await talk(url, [offer])).toBe('HTTP/1.1 204 None\r\n\r\n');
    expect([seen.refused, seen.exchanges.length]).toEqual([0, 1]);
  });
});

describe('an upstream that gives no answer is an accident', () => {
  test.each<[string, () => Promise<string>, RegExp]>([
    ['is down', async () => `http://127.0.0.1:${await closedPort()}`, /the connection was refused/],
    ['has no address', async () => 'http://nowhere.invalid', /the host name was not found/],
    [
      'closes the connection',
      async () => (await answerBytes('', { after: body })).url,
      /it closed the connection/,
    ],
    [
      'switches protocols',
      async () => (await answerBytes('HTTP/1.1 101 Switching\r\n\r\n', { close: false })).url,
      /it switches protocols/,
    ],
  ])('when it %s', async (_what, start, why) => {
    const { url, seen } = await useProxy(await start());
    const answer = await talk(url, [request]);
    expect(answer).toMatch(/^HTTP\/1\.1 502 Bad Gateway\r\n.*x-amzn-ErrorType: BadGatewayException\r\n/s);
    const [head = '', content = ''] = answer.split('\r\n\r\n');
    expect(JSON.parse(content)).toEqual({ Code: 'BadGateway', Message: expect.stringMatching(why) });
    expect(head).toContain(`Content-Length: ${content.length}`);
    expect(seen.exchanges).toHaveLength(1);
    const { kind, request: asked, response } = judgeTraffic(seen.exchanges[0] ?? fail());
    expect([kind, asked.failures, response.failures]).toEqual(['unanswered', [], []]);
  });
});

describe('an answer that the upstream breaks off, or that is no HTTP, is a violation', () => {
  test.each([
    ['too short for its length', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', 'reset'],
    ['without its last chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n', 'reset'],
    ['with a broken chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\nabc\r\n', 'malformed'],
    ['of another protocol', 'SSH-2.0-OpenSSH\r\n\r\n', 'malformed'],
    ['with two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', 'malformed'],
    ['too long for its length', 'HTTP/1.1 400 No\r\nContent-Length: 1\r\n\r\nab', 'malformed'],
  ])('%s', async (_what, answer, code) => {
    const upstream = await answerBytes(answer, { after: body });
    const { url, seen } = await useProxy(upstream.url);
    expect(await talk(url, [request])).toBe(answer);
    const { kind, response } = judgeTraffic(seen.exchanges[0] ?? fail());
    expect(kind).toBe('judged');
    expect(response.failures).toContainEqual(
      expect.objectContaining({ clause: 'transport/honest-framing', code }),
    );
  });

  test('but a client that goes away, and an answer before the end of the request, accuse nobody', async () => {
    const upstream = await answerBytes('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', { close: false });
    const gone = await useProxy(upstream.url);
    await talk(gone.url, [request], (text) => text.endsWith('abc'));
    const early = await answerBytes('HTTP/1.1 413 Much\r\nContent-Length: 0\r\n\r\n', { after: '\r\n\r\n' });
    const hasty = await useProxy(early.url);
    await talk(hasty.url, [`${call}Content-Length: 9\r\n\r\n`]);
    await until(() => gone.seen.exchanges.length + hasty.seen.exchanges.length === 2);
    for (const [exchange] of [gone.seen.exchanges, hasty.seen.exchanges]) {
      const { kind, response } = judgeTraffic(exchange ?? fail());
      expect([kind, response.failures]).toEqual(['incomplete', []]);
    }
  });
});

function fail(): never {
  throw new Error('no exchange was seen');
}
