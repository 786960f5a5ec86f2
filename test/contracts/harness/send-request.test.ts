import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection } from '../../../contracts/harness/connection.ts';
import type { Exchange, HeaderList, SentRequest } from '../../../contracts/harness/exchange.ts';
import { longestAnswerTo, type SendLimits, sendRequest } from '../../../contracts/harness/send-request.ts';
import { closedPort, serveRaw } from '../servers.ts';

const get: SentRequest = {
  method: 'GET',
  target: '/',
  httpVersion: '1.1',
  headers: [['Host', 'h']],
  body: Buffer.alloc(0),
};

/** Sends on a connection of its own, which may be one that is kept alive. */
function send(
  url: string,
  changes: Partial<SentRequest> = {},
  limits: Partial<SendLimits> = {},
  keepAlive = false,
) {
  const connection = openConnection(new URL(url), keepAlive);
  onTestFinished(() => connection.destroy());
  return sendRequest(new URL(url), { ...get, ...changes }, connection, { timeoutMs: 5000, ...limits });
}

/** Takes as many bytes as are expected, answers 204, and gives what came. */
async function capture(expected: string, changes: Partial<SentRequest>, keepAlive = false) {
  const received: Buffer[] = [];
  const url = await serveRaw((socket) =>
    socket.on('data', (chunk) => {
      received.push(chunk);
      if (Buffer.concat(received).length >= Buffer.from(expected, 'latin1').length)
        socket.end('HTTP/1.1 204 No Content\r\n\r\n');
    }),
  );
  const exchange = await send(url, changes, { timeoutMs: 2000 }, keepAlive);
  return { exchange, bytes: Buffer.concat(received).toString('latin1') };
}

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const close: HeaderList = [['Connection', 'close']];

describe('a request goes out', () => {
  test.each<[string, Partial<SentRequest>, string]>([
    [
      'with its headers in their order and spelling, repeated, empty and in Latin-1',
      {
        headers: [['HOST', 'x'], ['b', '1'], ['A', ''], ['B', '2'], ['c', 'caf\u00e9 "q"'], ...close],
      },
      'GET / HTTP/1.1\r\nHOST: x\r\nb: 1\r\nA: \r\nB: 2\r\nc: caf\u00e9 "q"\r\nConnection: close\r\n\r\n',
    ],
    [
      'with its target as it stands',
      { target: "/a/../b/%2B?x=%2f&&operation=[1]'+#", headers: close },
      "GET /a/../b/%2B?x=%2f&&operation=[1]'+# HTTP/1.1\r\nConnection: close\r\n\r\n",
    ],
    [
      'with its body byte for byte',
      { method: 'PATCH', headers: [['Content-length', '256'], ...close], body: everyByte },
      `PATCH / HTTP/1.1\r\nContent-length: 256\r\nConnection: close\r\n\r\n${everyByte.toString('latin1')}`,
    ],
    [
      'chunked',
      { method: 'POST', headers: [['Transfer-Encoding', 'chunked'], ...close], body: Buffer.from('{"a":1}') },
      'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n7\r\n{"a":1}\r\n0\r\n\r\n',
    ],
    [
      'chunked without a body',
      { method: 'POST', headers: [['transfer-encoding', 'chunked'], ...close] },
      'POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
    ],
    [
      'as GET with a body',
      { headers: [['Content-Length', '2'], ...close], body: Buffer.from('{}') },
      'GET / HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    ],
  ])('%s', async (_how, changes, expected) => {
    const { exchange, bytes } = await capture(expected, changes);
    expect(bytes).toBe(expected);
    expect(exchange.request).toEqual({ ...get, ...changes });
  });

  test.each<[string, Partial<SentRequest>, boolean, HeaderList]>([
    ['Connection: close on a connection for one request', {}, false, close],
    ['Connection: keep-alive on one that is kept', {}, true, [['Connection', 'keep-alive']]],
    ['a length of 0 to a POST', { method: 'POST' }, false, [...close, ['Content-Length', '0']]],
    [
      'a length to a GET with a body',
      { body: Buffer.from('ab') },
      false,
      [...close, ['Content-Length', '2']],
    ],
    ['nothing to a DELETE without a body', { method: 'DELETE' }, false, close],
  ])('with %s where none is given, and the exchange tells so', async (_what, changes, keepAlive, added) => {
    const { method, body, headers } = { ...get, ...changes };
    const all = [...headers, ...added].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const expected = `${method} / HTTP/1.1\r\n${all}\r\n${Buffer.from(body).toString('latin1')}`;
    const { exchange, bytes } = await capture(expected, changes, keepAlive);
    expect(bytes).toBe(expected);
    expect(exchange.request.headers).toEqual([...headers, ...added]);
  });

  test('with a long body whole', async () => {
    const body = Buffer.alloc(1_000_003, everyByte);
    const head = `POST / HTTP/1.1\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
    const headers: HeaderList = [['Content-Length', String(body.length)], ...close];
    const { bytes } = await capture(`${head}${body.toString('latin1')}`, { method: 'POST', headers, body });
    expect(bytes.startsWith(head)).toBe(true);
    expect(Buffer.from(bytes.slice(head.length), 'latin1').equals(body)).toBe(true);
  });
});

/** Notes what arrives piece by piece, and does as told with the socket and what it has heard so far. */
async function listen(act: (socket: Socket, heard: string) => void) {
  const pieces: string[] = [];
  const url = await serveRaw((socket) =>
    socket.on('data', (chunk) => {
      pieces.push(chunk.toString('latin1'));
      act(socket, pieces.join(''));
    }),
  );
  return { url, pieces };
}

const post = { method: 'POST', body: Buffer.from('abcdef'), headers: close };
const noContent = 'HTTP/1.1 204 No Content\r\n\r\n';
const expectContinue: HeaderList = [['Expect', '100-continue'], ...close];

describe('a body in pieces goes out', () => {
  const head = 'POST / HTTP/1.1\r\nConnection: close\r\nContent-Length: 6\r\n\r\n';

  test.each<[string, readonly number[], readonly string[]]>([
    ['behind its head', [0], [head, 'abcdef']],
    ['beginning with its head', [2], [`${head}ab`, 'cdef']],
    ['in three, behind its head', [0, 1, 5], [head, 'a', 'bcde', 'f']],
  ])('%s', async (_how, cutAt, expected) => {
    const { url, pieces } = await listen((socket, heard) => {
      if (heard.endsWith('f')) socket.end(noContent);
    });
    const exchange = await send(url, { ...post, cutAt });
    expect(pieces).toEqual(expected);
    expect(exchange).toMatchObject({ request: { cutAt, body: post.body }, response: { status: 204 } });
    expect(exchange.durationMs).toBeGreaterThanOrEqual(50 * cutAt.length - 5);
  });

  test('as chunks where it is chunked', async () => {
    const { url, pieces } = await listen((socket, heard) => {
      if (heard.endsWith('0\r\n\r\n')) socket.end(noContent);
    });
    const headers: HeaderList = [['Transfer-Encoding', 'chunked'], ...close];
    await send(url, { ...post, headers, cutAt: [4] });
    expect(pieces.join('').split('\r\n\r\n').slice(1).join('\r\n\r\n')).toBe(
      '4\r\nabcd\r\n2\r\nef\r\n0\r\n\r\n',
    );
  });

  test.each<[string, (socket: Socket) => void]>([
    ['ends', (socket) => socket.end()],
    ['drops', (socket) => socket.destroy()],
    ['resets', (socket) => socket.resetAndDestroy()],
  ])('as far as a target takes it that %s the connection, which is told', async (_what, act) => {
    const { url, pieces } = await listen(act);
    const exchange = await send(url, { ...post, cutAt: [2, 4] });
    expect(exchange).toMatchObject({ response: null, accident: { kind: 'reset' } });
    expect(pieces).toEqual([`${head}ab`]);
  });

  test('as far as a target takes it that answers early, and is heard', async () => {
    const { url, pieces } = await listen((socket) => socket.end(noContent));
    const exchange = await send(url, { ...post, cutAt: [2, 4] });
    expect(exchange).toMatchObject({ response: { status: 204, end: 'complete' } });
    expect(exchange.accident).toBeUndefined();
    expect(pieces).toEqual([`${head}ab`]);
  });

  test('without holding up what follows on a kept connection when it is answered early', async () => {
    const { url } = await listen((socket, heard) => {
      if (/ab$|GET/.test(heard)) socket.write(noContent);
    });
    const connection = openConnection(new URL(url), true);
    onTestFinished(() => connection.destroy());
    for (const changes of [{ ...post, headers: [], cutAt: [2] }, {}]) {
      const request = { ...get, ...changes };
      const exchange = await sendRequest(new URL(url), request, connection, { timeoutMs: 2000 });
      expect(exchange.response?.status).toBe(204);
    }
  });

  test('at once behind 100 Continue', async () => {
    const { url, pieces } = await listen((socket, heard) => {
      if (heard.endsWith('\r\n\r\n')) socket.write('HTTP/1.1 100 Continue\r\n\r\n');
      else socket.end(noContent);
    });
    const exchange = await send(url, { ...post, headers: expectContinue, cutAt: [0] });
    expect(exchange.response?.status).toBe(204);
    expect(exchange.durationMs).toBeLessThan(900);
    expect(pieces[1]).toBe('abcdef');
  });

  test('after a second where no 100 Continue comes', async () => {
    const { url, pieces } = await listen((socket, heard) => {
      if (heard.endsWith('f')) socket.end(noContent);
    });
    const exchange = await send(url, { ...post, headers: expectContinue, cutAt: [0] });
    expect(exchange.response?.status).toBe(204);
    expect(exchange.durationMs).toBeGreaterThan(950);
    expect(pieces[1]).toBe('abcdef');
  });

  test('not at all where an answer comes in the place of 100 Continue', async () => {
    const { url, pieces } = await listen((socket) => {
      socket.write('HTTP/1.1 417 No\r\nContent-Length: 1\r\n\r\n');
      setTimeout(() => socket.end('x'), 100);
    });
    const exchange = await send(url, { ...post, headers: expectContinue, cutAt: [0] });
    expect(exchange).toMatchObject({ response: { status: 417, end: 'complete' } });
    expect(pieces).toHaveLength(1);
  });
});

/** Answers every connection with these pieces, then closes it, or leaves it open. */
function answerWith(...pieces: readonly string[]) {
  const isLeftOpen = pieces.at(-1) === 'leave open';
  return serveRaw((socket) =>
    socket.once('data', async () => {
      for (const piece of isLeftOpen ? pieces.slice(0, -1) : pieces) {
        socket.write(piece, 'latin1');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      if (!isLeftOpen) socket.end();
    }),
  );
}

type Answer = NonNullable<Exchange['response']>;
const ok = 'HTTP/1.1 200 OK\r\n';

describe('a whole answer', () => {
  test.each<[string, readonly string[], Partial<Answer>]>([
    [
      'of a length',
      [`${ok}Content-Length: 5\r\n\r\nhello`, 'leave open'],
      {
        status: 200,
        reason: 'OK',
        httpVersion: '1.1',
        headers: [['Content-Length', '5']],
        body: Buffer.from('hello'),
      },
    ],
    [
      'in pieces',
      ['HTTP/1', '.1 200 O', 'K\r\nContent-Len', 'gth: 2\r\n', '\r\n{', '}'],
      { body: Buffer.from('{}') },
    ],
    [
      'chunked, with extensions and trailers',
      [
        `${ok}Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n`,
        '2\r\nde\r\n0\r\nX-Sum: 1\r\n\r\n',
        'leave open',
      ],
      { headers: [['Transfer-Encoding', 'chunked']], body: Buffer.from('abcde') },
    ],
    ['that ends with its connection', [`${ok}\r\nabc`, 'de'], { headers: [], body: Buffer.from('abcde') }],
    [
      'in HTTP/1.0',
      ['HTTP/1.0 404 Not Found\r\n\r\nno'],
      { status: 404, httpVersion: '1.0', body: Buffer.from('no') },
    ],
    [
      'behind 100 Continue',
      [`HTTP/1.1 100 Continue\r\n\r\n${ok}Content-Length: 1\r\n\r\nx`],
      { status: 200 },
    ],
    [
      'behind two interim answers',
      ['HTTP/1.1 102 Processing\r\nA: b\r\n\r\n', `HTTP/1.1 103 Early Hints\r\n\r\n${ok}\r\n`],
      { status: 200, headers: [] },
    ],
    [
      'without a body',
      ['HTTP/1.1 204 No Content\r\n\r\n', 'leave open'],
      { status: 204, body: Buffer.alloc(0) },
    ],
    [
      '304 with a length',
      ['HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n', 'leave open'],
      { status: 304 },
    ],
    ['without a reason', ['HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n'], { reason: '' }],
    [
      'with a reason of several words',
      ['HTTP/1.1 599 So it is\r\nContent-Length: 0\r\n\r\n'],
      { status: 599, reason: 'So it is' },
    ],
    [
      'with headers in odd spellings, repeated, empty and in Latin-1',
      [`${ok}x-B: 1\r\nA:\r\nX-b:   2  \r\nc: caf\u00e9\r\ncontent-LENGTH: 0\r\n\r\n`],
      {
        headers: [
          ['x-B', '1'],
          ['A', ''],
          ['X-b', '2'],
          ['c', 'caf\u00e9'],
          ['content-LENGTH', '0'],
        ],
      },
    ],
    [
      'that is compressed, as it came',
      [`${ok}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nxx`],
      { body: Buffer.from('xx') },
    ],
    [
      'that redirects, not followed',
      [`HTTP/1.1 307 T\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n`],
      { status: 307 },
    ],
  ])('%s is received as it is', async (_what, pieces, expected) => {
    const exchange = await send(await answerWith(...pieces));
    expect(exchange.response).toMatchObject({ ...expected, end: 'complete' });
    expect(exchange.accident).toBeUndefined();
  });

  test('is dated when the request began to leave', async () => {
    const before = Date.now();
    const exchange = await send(await answerWith(`${ok}`, 'Content-Length: 0\r\n\r\n'));
    expect(exchange.at).toBeGreaterThanOrEqual(before);
    expect(exchange.at).toBeLessThanOrEqual(Date.now());
    expect(exchange.durationMs).toBeGreaterThan(0);
    expect(exchange.durationMs).toBeLessThan(performance.now());
  });
});

describe('an answer that goes wrong', () => {
  test.each<[string, readonly string[], Partial<Answer> | null, string]>([
    ['breaks off before it begins', [], null, 'reset'],
    ['breaks off in its headers', [`${ok}Content-Le`], null, 'reset'],
    ['breaks off behind 100 Continue', ['HTTP/1.1 100 Continue\r\n\r\n'], null, 'reset'],
    [
      'is shorter than its length',
      [`${ok}Content-Length: 9\r\n\r\nabc`],
      { end: 'cut', body: Buffer.from('abc') },
      'reset',
    ],
    [
      'breaks off in a chunk',
      [`${ok}Transfer-Encoding: chunked\r\n\r\n9\r\nabc`],
      { end: 'cut', body: Buffer.from('abc') },
      'reset',
    ],
    [
      'breaks off before the last chunk',
      [`${ok}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n`],
      { end: 'cut' },
      'reset',
    ],
    ['is no HTTP', ['hello\r\n\r\n'], null, 'not-http'],
    ['is TLS', ['\x15\x03\x03\x00\x02\x02\x46'], null, 'not-http'],
    ['is HTTP/2', ['\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64'], null, 'not-http'],
    ['is of another version', ['HTTP/3.7 200 OK\r\n\r\n'], null, 'malformed'],
    ['has a status of letters', ['HTTP/1.1 abc OK\r\n\r\n'], null, 'malformed'],
    ['has a header without a colon', [`${ok}oops\r\n\r\n`], null, 'malformed'],
    ['has a length that is no number', [`${ok}Content-Length: ten\r\n\r\n`], null, 'malformed'],
    ['has two lengths', [`${ok}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`], null, 'malformed'],
    [
      'has a chunk of no length',
      [`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc`],
      { end: 'cut' },
      'malformed',
    ],
    ['has headers too long', [`${ok}X: ${'x'.repeat(70_000)}\r\n\r\n`], null, 'malformed'],
    [
      'switches protocols',
      ['HTTP/1.1 101 S\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n', 'leave open'],
      null,
      'malformed',
    ],
    [
      'goes on behind its end',
      [`${ok}Content-Length: 1\r\n\r\na\r\n`],
      { end: 'complete', body: Buffer.from('a') },
      'malformed',
    ],
  ])('because it %s is told', async (_what, pieces, expected, kind) => {
    const exchange = await send(await answerWith(...pieces));
    if (expected === null) expect(exchange.response).toBeNull();
    else expect(exchange.response).toMatchObject(expected);
    expect(exchange.accident?.kind).toBe(kind);
  });

  test.each([
    ['a', 'one byte follows the end that Content-Length announces', '\n'],
    ['a', '2 bytes follow the end that Content-Length announces', '\r\n'],
  ])('because of what stands behind %s is told in words: %s', async (body, message, behind) => {
    const exchange = await send(
      await answerWith(`${ok}Content-Length: ${body.length}\r\n\r\n${body}${behind}`),
    );
    expect(exchange.accident).toEqual({ kind: 'malformed', message });
  });

  test('because it switches protocols is told in words', async () => {
    const upgrade = 'HTTP/1.1 101 S\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n';
    const exchange = await send(await answerWith(upgrade, 'leave open'));
    expect(exchange.accident?.message).toBe('the answer switches protocols unasked');
  });

  test('because it is too long is told, and no more of it is read', async () => {
    const url = await serveRaw((socket) =>
      socket.once('data', () => {
        socket.write(`${ok}\r\n`);
        const piece = Buffer.alloc(1024 * 1024);
        const pour = (): void => {
          if (socket.destroyed) return;
          if (socket.write(piece)) setImmediate(pour);
          else socket.once('drain', pour);
        };
        pour();
      }),
    );
    const exchange = await send(url);
    expect(exchange.accident?.kind).toBe('too-large');
    expect(exchange.response).toMatchObject({ status: 200, end: 'cut' });
    const longest = 4 * 1024 * 1024;
    expect(exchange.response?.body.length).toBeLessThanOrEqual(longest);
    expect(exchange.response?.body.length).toBeGreaterThan(longest / 2);
  });

  test('only when it is too long for its request', async () => {
    expect(longestAnswerTo({ body: Buffer.alloc(0) })).toBe(4 * 1024 * 1024);
    expect(longestAnswerTo({ body: Buffer.alloc(1000) })).toBe(4 * 1024 * 1024 + 512_000);
    expect(longestAnswerTo({ body: Buffer.alloc(1_000_000) })).toBe(64 * 1024 * 1024);
    const answer = `${ok}Content-Length: 11\r\n\r\nhello world`;
    const whole = await send(await answerWith(answer), {}, { longestBody: 11 });
    expect(whole.accident).toBeUndefined();
    const cut = await send(await answerWith(answer), {}, { longestBody: 10 });
    expect(cut.accident).toEqual({ kind: 'too-large', message: 'the answer is longer than 10 bytes' });
  });

  test.each<[string, readonly string[], object | null]>([
    ['before it begins', ['leave open'], null],
    ['in its headers', [`${ok}Content-Le`, 'leave open'], null],
    ['behind an interim answer', ['HTTP/1.1 100 Continue\r\n\r\n', 'leave open'], null],
    [
      'in its body',
      [`${ok}Content-Length: 9\r\n\r\nabc`, 'leave open'],
      { end: 'timeout', body: Buffer.from('abc') },
    ],
    ['without an end', [`${ok}\r\nabc`, 'leave open'], { end: 'timeout', body: Buffer.from('abc') }],
  ])('because it stands still %s is given up on', async (_when, pieces, expected) => {
    const exchange = await send(await answerWith(...pieces), {}, { timeoutMs: 150 });
    if (expected === null) expect(exchange.response).toBeNull();
    else expect(exchange.response).toMatchObject(expected);
    expect(exchange.accident).toEqual({ kind: 'timeout', message: 'no whole answer within 150 ms' });
  });
});

/** Starts a TCP server in a process of its own that does so with every `socket`. */
async function startProcess(handle: string): Promise<string> {
  const script = `
    const server = require('node:net').createServer((socket) => {
      socket.on('error', () => undefined);
      ${handle}
    });
    server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill();
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return `http://127.0.0.1:${port.toString().trim()}`;
}

describe('a target', () => {
  test('that is not there refuses', async () => {
    const exchange = await send(await closedPort());
    expect(exchange).toMatchObject({ response: null, accident: { kind: 'refused' } });
  });

  // In a process of its own, so that its closing meets the request wherever it happens to be.
  test.each([
    ['and reads no more', 'socket.pause()'],
    ['and ends the connection', 'socket.end()'],
    ['and drops the connection', 'socket.destroy()'],
    ['and resets the connection', 'socket.resetAndDestroy()'],
  ])('that answers in the middle of a long body %s is heard', async (_what, afterwards) => {
    const url = await startProcess(`
      socket.once('data', () => {
        const answer = 'HTTP/1.1 413 Too Large\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\n{}';
        socket.write(answer, () => ${afterwards});
      });`);
    const body = Buffer.alloc(2_000_000, 'x');
    for (let round = 0; round < 20; round += 1) {
      const exchange = await send(url, { method: 'POST', body });
      expect(exchange.accident).toBeUndefined();
      expect(exchange.response).toMatchObject({ status: 413, end: 'complete', body: Buffer.from('{}') });
    }
  });

  test('gets a connection for each request, or one for all where it is kept', async () => {
    let connections = 0;
    const url = await serveRaw((socket) => {
      connections += 1;
      socket.on('data', () => socket.write(`${ok}Content-Length: 0\r\n\r\n`));
    });
    for (const [keepAlive, expected] of [
      [false, 3],
      [true, 1],
    ] as const) {
      const connection = openConnection(new URL(url), keepAlive);
      connections = 0;
      for (let round = 0; round < 3; round += 1)
        await sendRequest(new URL(url), get, connection, { timeoutMs: 5000 });
      connection.destroy();
      expect(connections).toBe(expected);
    }
  });

  test('that closes a kept connection politely gets another one', async () => {
    let connections = 0;
    const url = await serveRaw((socket) => {
      connections += 1;
      socket.on('data', () => socket.end(`${ok}Content-Length: 0\r\nConnection: close\r\n\r\n`));
    });
    const connection = openConnection(new URL(url), true);
    for (let round = 0; round < 2; round += 1) {
      const exchange = await sendRequest(new URL(url), get, connection, { timeoutMs: 5000 });
      expect(exchange.response?.end).toBe('complete');
    }
    connection.destroy();
    expect(connections).toBe(2);
  });
});

describe('a connection', () => {
  test.each<[string, Partial<SendLimits>, string]>([
    ['after a time-out', { timeoutMs: 100 }, ''],
    ['after an answer that is no HTTP', {}, 'oops\r\n\r\n'],
  ])('is closed %s', async (_when, limits, answer) => {
    let closed = 0;
    const url = await serveRaw((socket) => {
      socket.once('data', () => socket.write(answer));
      socket.on('close', () => {
        closed += 1;
      });
    });
    const connection = openConnection(new URL(url), true);
    await sendRequest(new URL(url), get, connection, { timeoutMs: 5000, ...limits });
    await expect.poll(() => closed).toBe(1);
    connection.destroy();
  });

  test('is opened to an IPv6 address, where there are any', async ({ skip }) => {
    const server = createServer((socket) => socket.end(`${ok}Content-Length: 0\r\n\r\n`));
    const isListening = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(0, '::1', () => resolve(true));
    });
    if (!isListening) return skip('this machine has no IPv6');
    onTestFinished(() => {
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    expect((await send(`http://[::1]:${port}`)).response?.status).toBe(200);
  });
});

describe('an interruption', () => {
  const aborted = { kind: 'aborted', message: 'the run was interrupted' };

  test('ends an exchange that goes on', async () => {
    const stop = new AbortController();
    const url = await serveRaw((socket) =>
      socket.once('data', () => socket.write(`${ok}\r\nabc`, () => setTimeout(() => stop.abort(), 30))),
    );
    const exchange = await send(url, {}, { signal: stop.signal });
    expect(exchange.accident).toEqual(aborted);
    expect(exchange.response).toMatchObject({ end: 'cut', body: Buffer.from('abc') });
  });

  test('ends an exchange before it begins', async () => {
    const exchange = await send(await answerWith(`${ok}\r\n`), {}, { signal: AbortSignal.abort() });
    expect(exchange).toMatchObject({ response: null, accident: aborted });
  });

  test('leaves an exchange that has ended alone', async () => {
    const stop = new AbortController();
    const { signal } = stop;
    const exchange = await send(await answerWith(`${ok}Content-Length: 0\r\n\r\n`), {}, { signal });
    stop.abort();
    expect(exchange.response?.end).toBe('complete');
  });
});
