import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Answer, refuse } from './answer.ts';
import { answerRequest } from './answer-request.ts';
import type { PrismEngine } from './prism-engine.ts';
import { readBody } from './read-body.ts';
import { renderRawAnswer, writeAnswer } from './write-answer.ts';

/** Reads a request to its end and answers it; a client that goes away meanwhile gets nothing. */
export async function serveRequest(
  engine: PrismEngine,
  prefer: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await readBody(request);
    writeAnswer(response, await answer(engine, prefer, request, body));
  } catch (error) {
    if (!request.complete) return;
    process.emitWarning(error instanceof Error ? error : String(error));
    writeAnswer(response, refuse(500, 'ServiceFailureException', 'The mock met an unexpected error.'));
  }
}

/** Answers bytes that are no HTTP request, as far as the connection still takes an answer. */
export function serveUnparsable(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  socket.end(renderRawAnswer(refuseMalformed(status), STATUS_CODES[status] ?? ''));
}

async function answer(
  engine: PrismEngine,
  prefer: string,
  { method = '', url = '', httpVersion, headers }: IncomingMessage,
  body: Uint8Array | undefined,
): Promise<Answer> {
  // RFC 9112 section 3.2 demands a 400 for an HTTP/1.1 request without Host.
  if (httpVersion === '1.1' && headers.host === undefined) return refuseMalformed(400);
  const preferences = [String(headers.prefer ?? ''), prefer];
  const contentType = headers['content-type'];
  return answerRequest(engine, { method, target: url, contentType, preferences, body });
}

function refuseMalformed(status: number): Answer {
  return refuse(status, 'MalformedHttpRequestException', 'The request is not valid HTTP/1.1.');
}
