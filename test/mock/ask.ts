import { openConnection } from '../../contracts/harness/connection.ts';
import { sendRequest } from '../../contracts/harness/send-request.ts';

/** A request; what is absent is that of the valid one. */
export interface Question {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly framing?: 'content-length' | 'chunked';
}

/** What came back. */
export interface Reply {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

export const validBody = '{"PhoneNumberIds":["%2B12065550100","%2B12065550101"]}';
export const asJson = { 'Content-Type': 'application/json' };

/** Sends one request, byte for byte as said, on a connection of its own. */
export async function ask(url: string, question: Question = {}): Promise<Reply> {
  const {
    method = 'POST',
    target = '/phone-numbers?operation=batch-delete',
    framing = 'content-length',
  } = question;
  const body = Buffer.from(question.body ?? validBody);
  const base = new URL(url);
  const frame =
    framing === 'chunked' ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': String(body.length) };
  const headers = Object.entries({ Host: base.host, ...frame, ...(question.headers ?? asJson) });
  const connection = openConnection(base, false);
  const request = { method, target, httpVersion: '1.1', headers, body };
  const { response, accident } = await sendRequest(base, request, connection, { timeoutMs: 10_000 });
  connection.destroy();
  if (response === null || accident !== undefined) throw new Error(accident?.message ?? 'no answer');
  return {
    status: response.status,
    headers: new Map(response.headers.map(([name, value]) => [name.toLowerCase(), value])),
    text: Buffer.from(response.body).toString('utf8'),
  };
}
