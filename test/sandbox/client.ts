import { request } from 'node:http';

/** What a plain HTTP client saw of an answer. */
export interface SeenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; `undefined` when it is none. */
  readonly json: unknown;
}

/** What is sent; everything but the method and the target is optional. */
export interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The request target of the operation. */
export const operation = '/phone-numbers?operation=batch-delete';

/** Sends one request with node:http, which adds nothing but Host and framing, and gives the answer whole. */
export function send(
  base: string,
  method: string,
  target: string,
  sending: Sending = {},
): Promise<SeenAnswer> {
  const { hostname, port } = new URL(base);
  const headers = withLength(sending);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: target, headers }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', reject);
      message.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: message.statusCode ?? 0, headers: message.headers, text, json: parse(text) });
      });
    });
    sent.on('error', reject);
    sent.end(sending.body);
  });
}

/** Sends the ids as a batch to be deleted. */
export function deleteBatch(base: string, ...ids: readonly string[]): Promise<SeenAnswer> {
  return send(base, 'POST', operation, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ PhoneNumberIds: ids }),
  });
}

/** Asks for one number. */
export function getNumber(base: string, id: string): Promise<SeenAnswer> {
  return send(base, 'GET', `/phone-numbers/${encodeURIComponent(id)}`);
}

/** Sends a command of the state protocol; a setup unless told otherwise. */
export function setState(
  base: string,
  state: string,
  params: object = {},
  action = 'setup',
): Promise<SeenAnswer> {
  return send(base, 'POST', '/_states', { body: JSON.stringify({ action, state, params }) });
}

/** Where a number is: in the inventory, in the Deletion queue, or nowhere. */
export async function whereIs(base: string, id: string): Promise<'inventory' | 'queue' | 'gone'> {
  const { status, json } = await getNumber(base, id);
  if (status === 404) return 'gone';
  return JSON.stringify(json).includes('"DeletionTimestamp"') ? 'queue' : 'inventory';
}

/** Frames the body of any method, which node:http does not do for GET or DELETE by itself. */
function withLength({ headers, body }: Sending): Record<string, string> {
  if (body === undefined || headers?.['transfer-encoding'] !== undefined) return { ...headers };
  return { ...headers, 'content-length': String(Buffer.byteLength(body)) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
