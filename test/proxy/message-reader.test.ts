import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameRequest } from '../../src/proxy/http/framing.ts';
import { MessageReader } from '../../src/proxy/http/message-reader.ts';

interface Message {
  readonly firstLine: string;
  body: string;
  isWhole: boolean;
}

/** Reads bytes cut at these places, and gives what went on, what was read, and how it ended. */
function readParts(bytes: Buffer, cuts: readonly number[]) {
  const messages: Message[] = [];
  const reader = new MessageReader({
    head: ({ firstLine, headers }) => {
      messages.push({ firstLine, body: '', isWhole: false });
      return frameRequest(headers);
    },
    body: (data) => {
      const last = messages.at(-1);
      if (last !== undefined) last.body += data.toString('latin1');
    },
    end: () => {
      const last = messages.at(-1);
      if (last !== undefined) last.isWhole = true;
    },
  });
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  const forwarded: Buffer[] = [];
  let from = 0;
  let state = 'reading';
  for (const to of ends) {
    const part = bytes.subarray(from, to);
    from = to;
    if (state !== 'reading') {
      forwarded.push(part);
      continue;
    }
    const read = reader.read(part);
    forwarded.push(Buffer.from(read.forward));
    state = read.state;
  }
  forwarded.push(reader.finish());
  return { messages, forwarded: Buffer.concat(forwarded).toString('latin1'), state };
}

const bodies = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
const cutsOf = fc.array(fc.nat(), { maxLength: 30 });
const messagesOf = fc.array(fc.record({ body: bodies, chunks: fc.nat({ max: 9 }) }), { maxLength: 4 });

function write({ body, chunks }: { body: string; chunks: number }, index: number): string {
  const line = `POST /${index} HTTP/1.1\r\nA: b\r\n`;
  if (chunks === 0) return `${line}Content-Length: ${body.length}\r\n\r\n${body}`;
  const size = Math.max(1, Math.ceil(body.length / chunks));
  let text = `${line}Transfer-Encoding: chunked\r\n\r\n`;
  for (let from = 0; from < body.length; from += size) {
    const chunk = body.slice(from, from + size);
    text += `${chunk.length.toString(16)};a=b\r\n${chunk}\r\n`;
  }
  return `${text}0\r\nT: u\r\n\r\n`;
}

test('however messages are cut, all bytes go on and all messages are read', () => {
  fc.assert(
    fc.property(messagesOf, cutsOf, (written, cuts) => {
      const text = written.map(write).join('');
      const { messages, forwarded, state } = readParts(Buffer.from(text, 'latin1'), cuts);
      expect(forwarded).toBe(text);
      expect(state).toBe('reading');
      expect(messages).toEqual(
        written.map(({ body }, index) => ({ firstLine: `POST /${index} HTTP/1.1`, body, isWhole: true })),
      );
    }),
  );
});

test('however wild the bytes are, all of them go on', () => {
  const pieces = fc.constantFrom(
    '\r',
    '\n',
    '\r\n',
    ' ',
    ':',
    '0',
    'POST / HTTP/1.1\r\n',
    'Content-Length: 3',
    'x',
  );
  const wild = fc.array(fc.oneof(pieces, bodies), { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(wild, cutsOf, (text, cuts) => {
      expect(readParts(Buffer.from(text, 'latin1'), cuts).forwarded).toBe(text);
    }),
  );
});

test.each([
  ['a head without an end', `GET / HTTP/1.1\r\nA: ${'b'.repeat(70_000)}`],
  ['a head beyond 64 KiB', `GET / HTTP/1.1\r\nA: ${'b'.repeat(70_000)}\r\n\r\n`],
  ['a line without a colon', 'GET / HTTP/1.1\r\nA\r\n\r\n'],
  ['a length that is no number', 'GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n'],
  ['two lengths', 'GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ['a coding that does not end', 'GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n'],
  ['a chunk without a size', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n'],
  ['a chunk longer than its size', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n'],
])('%s is unreadable and goes on', (_what, text) => {
  const { forwarded, state } = readParts(Buffer.from(text, 'latin1'), [20_000, 66_000]);
  expect([state, forwarded === text]).toEqual(['unreadable', true]);
});

test('a folded field is one field', () => {
  const heads: unknown[] = [];
  const reader = new MessageReader({
    head: (head) => {
      heads.push(head);
      return { kind: 'length', length: 0 };
    },
    body: () => {},
    end: () => {},
  });
  reader.read(Buffer.from('GET / HTTP/1.1\r\nA: b\r\n\tc\r\n\r\n'));
  expect(heads).toEqual([{ firstLine: 'GET / HTTP/1.1', headers: [['A', 'b c']] }]);
});
