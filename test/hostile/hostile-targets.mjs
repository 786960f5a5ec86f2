import { readFileSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';

/** @typedef {import('node:net').Socket} Socket */

/**
 * A target that means harm. Exit code 1: it answers, and breaks required clauses; 3: there is nothing to judge.
 * @typedef {object} HostileTarget
 * @property {string} name
 * @property {1 | 3} exitCode
 * @property {'before' | 'within'} [waits]     before its headers, or in the answer: a run waits for its time-outs
 * @property {(socket: Socket) => void} handle  with every connection, once a request begins to arrive
 * @property {() => void} [prepare]             before the first connection
 * @property {'http' | 'https'} [scheme]        of the URL that is given to `verify`
 * @property {boolean} [isTls]                  whether it speaks TLS, with a certificate that nobody trusts
 */

const crlf = '\r\n';
const ok = `HTTP/1.1 200 OK${crlf}Content-Type: application/json${crlf}`;
const bad = `HTTP/1.1 400 Bad Request${crlf}Content-Type: application/json${crlf}x-amzn-ErrorType: BadRequestException${crlf}`;

/** Text that acts on a terminal or breaks out of markup, in bytes that a header may hold: no control but C1. */
const hostileBytes = '\x9b2J\x9d0;owned\x9c\x85<script>alert(1)</script>]]>&amp;"\'';

/** The same for JSON strings, with what only they can hold. */
export const hostileText = `\x1b[2J\x1b]0;owned\x07\x7f\x00${hostileBytes}\u202e\u2028\ufeff\u{e0001}\r\nBROKEN  fake/case  required\n::error::owned`;

/**
 * Writes the same piece again and again, as fast as it is taken.
 * @param {Socket} socket
 * @param {string | Buffer} piece
 * @param {number} [times]
 */
export function pour(socket, piece, times = Number.POSITIVE_INFINITY) {
  let left = times;
  const more = () => {
    if (socket.destroyed) return;
    if (left === 0) return void socket.end();
    left -= 1;
    // Other targets of the same process get their turn between two pieces.
    if (socket.write(piece)) setImmediate(more);
    else socket.once('drain', more);
  };
  more();
}

/**
 * One byte a second.
 * @param {Socket} socket
 * @param {string} text
 */
function drip(socket, text) {
  let next = 0;
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer);
    else socket.write(text[next++ % text.length] ?? ' ');
  }, 1000);
  socket.on('close', () => clearInterval(timer));
}

/** @param {string} head @param {string | Buffer} body */
function whole(head, body) {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(`${head}Content-Length: ${bytes.length}${crlf}${crlf}`, 'latin1'),
    bytes,
  ]);
}

/**
 * Makes an answer when it is asked for the first time.
 * @param {() => Buffer} make
 */
function once(make) {
  /** @type {Buffer | undefined} */
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

/** @param {() => Buffer} answer */
function answering(answer) {
  return {
    // Making it may take longer than a time-out.
    prepare: () => void answer(),
    /** @param {Socket} socket */
    handle: (socket) => void socket.end(answer()),
  };
}

const mebibyte = 1024 * 1024;
const bomb = once(() => {
  const member = gzipSync(Buffer.alloc(64 * mebibyte), { level: 9 });
  return whole(`${ok}Content-Encoding: gzip${crlf}`, Buffer.concat(Array.from({ length: 32 }, () => member)));
});
const nestedBomb = once(() => {
  const inner = gzipSync(
    Buffer.concat(Array.from({ length: 16 }, () => gzipSync(Buffer.alloc(8 * mebibyte)))),
  );
  return whole(`${ok}Content-Encoding: gzip, gzip, gzip, gzip, gzip${crlf}`, gzipSync(gzipSync(inner)));
});
const longMessage = once(() =>
  whole(bad, JSON.stringify({ Code: 'BadRequest', Message: 'no '.repeat(0.3 * mebibyte) })),
);
const manyEntries = once(() => whole(ok, `{"PhoneNumberErrors":[${'1,'.repeat(0.49 * mebibyte)}1]}`));
const manyStrangers = once(() =>
  whole(
    ok,
    JSON.stringify({
      PhoneNumberErrors: Array.from({ length: 40_000 }, (_, index) => ({ PhoneNumberId: `x${index}` })),
    }),
  ),
);
const deepList = once(() =>
  whole(ok, `{"PhoneNumberErrors":${'['.repeat(mebibyte / 2 - 20)}${']'.repeat(mebibyte / 2 - 20)}}`),
);
const slowToMatch = once(() =>
  whole(
    `HTTP/1.1 500 Internal Server Error${crlf}Content-Type: application/json${crlf}`,
    JSON.stringify({
      Message: ['at (', 'at /:', 'File "', 'SELECT ', 'com.', 'goroutine 1', '/usr/', 'C:\\', 'Signature=']
        .map((part) => part.repeat(mebibyte / 64))
        .join(' '),
    }),
  ),
);
const hostileHead = [
  `HTTP/1.1 418 ${hostileBytes}`,
  `Content-Type: ${hostileBytes}`,
  `x-amzn-ErrorType: ${hostileBytes}`,
  `x-amzn-RequestId: ${hostileBytes}`,
  `Date: ${hostileBytes}`,
  `Location: ${hostileBytes}`,
  `Content-Encoding: ${hostileBytes}`,
  `Retry-After: ${hostileBytes}`,
  '',
].join(crlf);

/** @type {readonly HostileTarget[]} */
export const hostileTargets = [
  { name: 'hangs before its headers', exitCode: 3, waits: 'before', handle: () => {} },
  {
    name: 'hangs between headers and body',
    exitCode: 1,
    waits: 'within',
    handle: (socket) => socket.write(`${ok}Content-Length: 9${crlf}${crlf}`),
  },
  {
    name: 'drips its headers, a byte a second',
    exitCode: 3,
    waits: 'before',
    handle: (socket) => drip(socket, ok),
  },
  {
    name: 'drips its body, a byte a second',
    exitCode: 1,
    waits: 'within',
    handle(socket) {
      socket.write(`${ok}Content-Length: 1000${crlf}${crlf}`);
      drip(socket, ' ');
    },
  },
  {
    name: 'sends a body without end',
    exitCode: 1,
    handle(socket) {
      socket.write(`${ok}${crlf}`);
      pour(socket, Buffer.alloc(65_536, ' '));
    },
  },
  {
    name: 'sends headers without end',
    exitCode: 1,
    handle(socket) {
      socket.write('HTTP/1.1 200 OK\r\n');
      pour(socket, `X-Filler: ${'x'.repeat(1000)}${crlf}`);
    },
  },
  {
    name: 'sends trailers without end',
    exitCode: 1,
    handle(socket) {
      socket.write(`${ok}Transfer-Encoding: chunked${crlf}${crlf}2${crlf}{}${crlf}0${crlf}`);
      pour(socket, `X-Filler: ${'x'.repeat(1000)}${crlf}`);
    },
  },
  {
    name: 'sends a chunk extension without end',
    exitCode: 1,
    handle(socket) {
      socket.write(`${ok}Transfer-Encoding: chunked${crlf}${crlf}2;x=`);
      pour(socket, 'y'.repeat(1000));
    },
  },
  {
    name: 'sends interim answers without end',
    exitCode: 3,
    waits: 'before',
    handle: (socket) => pour(socket, `HTTP/1.1 100 Continue${crlf}${crlf}`.repeat(100)),
  },
  {
    name: 'announces a gigabyte and sends it',
    exitCode: 1,
    handle(socket) {
      socket.write(`${ok}Content-Length: 1073741824${crlf}${crlf}`);
      pour(socket, Buffer.alloc(mebibyte, ' '), 1024);
    },
  },
  {
    name: 'announces a gigabyte and sends nothing',
    exitCode: 1,
    waits: 'within',
    handle: (socket) => socket.write(`${ok}Content-Length: 1073741824${crlf}${crlf}`),
  },
  {
    name: 'sends an error message of 100 MB',
    exitCode: 1,
    handle(socket) {
      socket.write(`${bad}Content-Length: 104857646${crlf}${crlf}{"Code":"BadRequest","Message":"`);
      pour(socket, Buffer.alloc(mebibyte, 'x'), 101);
    },
  },
  { name: 'sends an error message of almost 1 MiB', exitCode: 1, ...answering(longMessage) },
  { name: 'sends a compressed bomb of 2 GB', exitCode: 1, ...answering(bomb) },
  { name: 'sends a bomb within bombs', exitCode: 1, ...answering(nestedBomb) },
  { name: 'lists half a million entries', exitCode: 1, ...answering(manyEntries) },
  { name: 'lists forty thousand strangers', exitCode: 1, ...answering(manyStrangers) },
  { name: 'nests half a million lists', exitCode: 1, ...answering(deepList) },
  { name: 'sends text that is slow to match', exitCode: 1, ...answering(slowToMatch) },
  { name: 'closes without a word', exitCode: 3, handle: (socket) => socket.destroy() },
  { name: 'resets the connection', exitCode: 3, handle: (socket) => socket.resetAndDestroy() },
  {
    name: 'resets the connection in its headers',
    exitCode: 3,
    handle: (socket) => socket.write('HTTP/1.1 200 OK\r\nCont', () => socket.resetAndDestroy()),
  },
  {
    name: 'resets the connection in its body',
    exitCode: 1,
    handle: (socket) => socket.write(`${ok}Content-Length: 9${crlf}${crlf}{`, () => socket.resetAndDestroy()),
  },
  {
    name: 'has a certificate that nobody trusts',
    exitCode: 3,
    scheme: 'https',
    isTls: true,
    handle: (socket) => socket.end(whole(ok, '{}')),
  },
  {
    name: 'speaks plain HTTP where TLS is meant',
    exitCode: 3,
    scheme: 'https',
    handle: (socket) => socket.end(whole(ok, '{}')),
  },
  {
    name: 'speaks TLS where plain HTTP is meant',
    exitCode: 3,
    isTls: true,
    handle: (socket) => socket.end(whole(ok, '{}')),
  },
  {
    name: 'answers TLS records to plain HTTP',
    exitCode: 3,
    handle: (socket) => socket.end(Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x46])),
  },
  {
    name: 'speaks HTTP/2',
    exitCode: 3,
    handle: (socket) =>
      socket.end(Buffer.from('00000604000000000000030000006400000408000000000000ef0001', 'hex')),
  },
  {
    name: 'speaks SSH',
    exitCode: 3,
    handle: (socket) => socket.end('SSH-2.0-OpenSSH_9.2p1 \x1b[2J\r\n'),
  },
  {
    name: 'switches protocols',
    exitCode: 1,
    handle: (socket) => socket.write('HTTP/1.1 101 S\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n'),
  },
  {
    name: 'redirects to itself for ever',
    exitCode: 1,
    handle: (socket) =>
      socket.end(
        `HTTP/1.1 307 T\r\nLocation: /phone-numbers?operation=batch-delete\r\nContent-Length: 0\r\n\r\n`,
      ),
  },
  {
    name: 'throttles everything for an hour',
    exitCode: 3,
    handle: (socket) =>
      socket.end(
        whole(
          'HTTP/1.1 429 Too Many\r\nRetry-After: 3600\r\nContent-Type: application/json\r\nx-amzn-ErrorType: ThrottledClientException\r\n',
          '{"Code":"Throttled","Message":"Later."}',
        ),
      ),
  },
  {
    name: 'sends terminal escapes and markup in every string',
    exitCode: 1,
    handle: (socket) =>
      socket.end(
        whole(
          hostileHead,
          JSON.stringify({ Code: hostileText, Message: hostileText, [hostileText]: hostileText }),
        ),
      ),
  },
  {
    name: 'sends terminal escapes that no header may hold',
    exitCode: 1,
    handle: (socket) => socket.end('HTTP/1.1 200 \x1b[2J\r\nX-\x1b[2J: \x1b[2J\x07\r\n\r\n'),
  },
  {
    name: 'sends terminal escapes and markup in a success',
    exitCode: 1,
    handle: (socket) =>
      socket.end(
        whole(
          `HTTP/1.1 200 ${hostileBytes}\r\nContent-Type: ${hostileBytes}\r\nDate: ${hostileBytes}\r\nx-amzn-RequestId: ${hostileBytes}\r\n`,
          JSON.stringify({
            PhoneNumberErrors: [
              { PhoneNumberId: hostileText, ErrorCode: hostileText, ErrorMessage: hostileText },
              hostileText,
            ],
          }),
        ),
      ),
  },
];

const certificate = new URL('../cli/certificate/', import.meta.url);

/**
 * Starts a target on a free loopback port.
 * @param {Pick<HostileTarget, 'handle' | 'prepare' | 'scheme' | 'isTls'>} target
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startHostileTarget({ handle, prepare, scheme = 'http', isTls = false }) {
  prepare?.();
  /** @type {Set<Socket>} */
  const open = new Set();
  /** @param {Socket} socket */
  const take = (socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    socket.once('data', () => handle(socket));
    // What follows of the request is read and dropped, so that the target never waits for itself.
    socket.on('data', () => {});
  };
  const server = isTls
    ? createTlsServer(
        {
          key: readFileSync(new URL('key.pem', certificate)),
          cert: readFileSync(new URL('certificate.pem', certificate)),
        },
        take,
      )
    : createTcpServer(take);
  server.on('tlsClientError', () => {});
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    url: `${scheme}://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
