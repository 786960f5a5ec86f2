import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** Sends an answer as compact JSON with a request id of its own; Node adds `Date` and leaves the body out for HEAD. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  const { headers, body } = render(answer);
  response.writeHead(answer.status, headers.flat());
  response.end(body);
}

/** The bytes of an answer for a connection whose request Node could not parse; it closes the connection. */
export function renderRawAnswer(answer: Answer, reason: string): string {
  const { headers, body } = render(answer);
  const fields = [...headers, ['Date', new Date().toUTCString()], ['Connection', 'close']];
  const lines = fields.map((field) => field.join(': '));
  return [`HTTP/1.1 ${answer.status} ${reason}`, ...lines, '', body].join('\r\n');
}

function render({ headers, body }: Answer): { headers: Array<[string, string]>; body: string } {
  const text = JSON.stringify(body);
  return {
    headers: [
      ['x-amzn-RequestId', randomUUID()],
      ...Object.entries(headers),
      ['Content-Type', 'application/json'],
      ['Content-Length', String(Buffer.byteLength(text))],
    ],
    body: text,
  };
}
