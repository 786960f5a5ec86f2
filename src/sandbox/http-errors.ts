import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

const statuses: Readonly<Record<string, readonly [status: number, type: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'RequestHeaderFieldsTooLargeException', 'The request headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'RequestTimeoutException', 'The request took too long to arrive.'],
};

const malformed = [400, 'BadRequestException', 'The request is not well-formed HTTP.'] as const;

/** Answers bytes that node:http could not read as a request, in the shape of every other error, and hangs up. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, type, message] = statuses[error.code ?? ''] ?? malformed;
  socket.end(composeError(status, type, message));
}

/** Answers a CONNECT, which this service has no use for, and hangs up. */
export function answerConnect(_request: unknown, socket: Duplex): void {
  socket.end(composeError(405, 'MethodNotAllowedException', 'The service is no proxy.'));
}

function composeError(status: number, type: string, message: string): string {
  const body = JSON.stringify({ Code: type.replace(/Exception$/, ''), Message: message });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `x-amzn-RequestId: ${randomUUID()}`,
    'Content-Type: application/json',
    `x-amzn-ErrorType: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Date: ${new Date().toUTCString()}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
