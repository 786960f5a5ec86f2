import type { ServerResponse } from 'node:http';
import type { Answer, Framing } from '../answer.ts';
import { writeRawAnswer } from './write-raw-answer.ts';

/** Sends the answer as its framing says; without one, with Content-Length on a kept-alive connection. */
export function writeAnswer(answer: Answer, response: ServerResponse): void {
  // An answer to HEAD has no body, so there is nothing to frame (RFC 9110 §9.3.2).
  const framing = response.req.method === 'HEAD' ? undefined : answer.framing;
  if (framing === undefined) {
    response.writeHead(answer.status, flatten(answer, 0));
    response.end(oneByteText(answer.body), 'latin1');
  } else if (needsSocket(framing)) {
    writeRawAnswer(answer, framing, response);
  } else {
    writeFramedAnswer(answer, framing, response);
  }
}

/** The bytes as text of one byte a character, which node:http puts into the same write as the head. */
function oneByteText({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

function writeFramedAnswer(answer: Answer, framing: Framing, response: ServerResponse): void {
  for (const status of framing.interim ?? []) {
    if (status === 102) response.writeProcessing();
    else response.writeEarlyHints({ link: '</phone-numbers>; rel=self' });
  }
  response.sendDate = framing.omitDate !== true;
  if (framing.close) response.shouldKeepAlive = false;
  const headers =
    framing.coding === 'chunked' ? answer.headers.flat() : flatten(answer, framing.lengthOffset);
  if (framing.trailers !== undefined)
    headers.push('Trailer', framing.trailers.map(([name]) => name).join(', '));
  if (framing.reason === undefined) response.writeHead(answer.status, headers);
  else response.writeHead(answer.status, framing.reason, headers);
  if (framing.coding !== 'chunked') return void response.end(answer.body);
  response.write(answer.body);
  if (framing.trailers !== undefined) response.addTrailers(framing.trailers);
  response.end();
}

/** Flat names and values, as node:http takes them, with a Content-Length. */
function flatten(answer: Answer, lengthOffset = 0): string[] {
  const headers: string[] = [];
  for (const [name, value] of answer.headers) headers.push(name, value);
  headers.push('Content-Length', String(answer.body.byteLength + lengthOffset));
  return headers;
}

function needsSocket(framing: Framing): boolean {
  return (
    framing.httpVersion !== undefined ||
    framing.coding === 'close' ||
    framing.segmentBytes !== undefined ||
    framing.cutAfter !== undefined
  );
}
