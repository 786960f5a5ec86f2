import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, Framing } from '../answer.ts';

/** Writes the answer to the socket byte by byte as framed, past node:http, and closes the connection behind it. */
export function writeRawAnswer(answer: Answer, framing: Framing, response: ServerResponse): void {
  const { socket } = response;
  if (socket === null || socket.destroyed) return;
  const body = frameBody(answer, framing);
  const head = Buffer.from(composeHead(answer, framing), 'latin1');
  if (framing.cutAfter !== undefined) {
    socket.end(Buffer.concat([head, body.subarray(0, framing.cutAfter)]));
  } else {
    void writeSegments(socket, Buffer.concat([head, body]), framing.segmentBytes);
  }
}

/** How many bytes leave in segments; the rest follows in one piece, so that large answers stay quick. */
const segmentedBytes = 2048;

async function writeSegments(socket: Socket, bytes: Buffer, segmentBytes = bytes.byteLength): Promise<void> {
  socket.setNoDelay(true);
  const end = Math.min(bytes.byteLength, segmentedBytes);
  for (let start = 0; start < end; start += segmentBytes) {
    socket.write(bytes.subarray(start, Math.min(start + segmentBytes, end)));
    await nextTurn();
  }
  socket.end(bytes.subarray(end));
}

function composeHead(answer: Answer, framing: Framing): string {
  const reason = framing.reason ?? STATUS_CODES[answer.status] ?? '';
  const lines = [`HTTP/${framing.httpVersion ?? '1.1'} ${answer.status} ${reason}`];
  for (const [name, value] of answer.headers) lines.push(`${name}: ${value}`);
  if (!framing.omitDate && !hasDate(answer)) lines.push(`Date: ${new Date().toUTCString()}`);
  if (framing.coding === 'chunked') lines.push('Transfer-Encoding: chunked');
  else if (framing.coding !== 'close') {
    lines.push(`Content-Length: ${answer.body.byteLength + (framing.lengthOffset ?? 0)}`);
  }
  lines.push('Connection: close', '', '');
  const interim = (framing.interim ?? []).map(
    (status) => `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n\r\n`,
  );
  return interim.join('') + lines.join('\r\n');
}

function hasDate(answer: Answer): boolean {
  return answer.headers.some(([name]) => name.toLowerCase() === 'date');
}

function frameBody(answer: Answer, framing: Framing): Buffer {
  if (framing.coding !== 'chunked') return Buffer.from(answer.body);
  const trailers = (framing.trailers ?? []).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([
    Buffer.from(`${answer.body.byteLength.toString(16)}\r\n`),
    answer.body,
    Buffer.from(`\r\n0\r\n${trailers}\r\n`),
  ]);
}
