import type { Exchange, HeaderList } from '../../contracts/harness/exchange.ts';

/** A request in the words in which a test has it; what is left out is as in an ordinary call. */
export interface DescribedRequest {
  /** `POST` when absent. */
  readonly method?: string;
  /** Absolute or from the slash on; `/phone-numbers?operation=batch-delete` when absent. */
  readonly url?: string | URL;
  /** `content-type: application/json` when absent. */
  readonly headers?: Headers | Readonly<Record<string, string>> | HeaderList;
  /** Text and bytes as they were sent; anything else is what JSON.stringify made of it. */
  readonly body: unknown;
}

const ordinaryTarget = '/phone-numbers?operation=batch-delete';

/**
 * Makes an exchange of a fetch Response and the request that it answers: a description, or the fetch Request itself.
 * The Response is cloned and stays readable. Throws a TypeError when a body was read before.
 */
export async function readFetched(
  response: Response,
  request: DescribedRequest | Request,
): Promise<Exchange> {
  if (response.bodyUsed) throw new TypeError('the response’s body was read already; give a clone() of it');
  const body = new Uint8Array(await response.clone().arrayBuffer());
  return {
    at: Date.now(),
    durationMs: 0,
    request: request instanceof Request ? await readRequest(request) : describeRequest(request),
    response: {
      status: response.status,
      reason: response.statusText,
      httpVersion: '1.1',
      headers: keptHeaders(response),
      body,
      end: 'complete',
    },
  };
}

async function readRequest(request: Request): Promise<Exchange['request']> {
  if (request.bodyUsed)
    throw new TypeError(
      'the request’s body was read already; give a clone() that was made before, or describe it',
    );
  const body = new Uint8Array(await request.clone().arrayBuffer());
  return { ...describeRequest({ method: request.method, url: request.url, headers: request.headers, body }) };
}

function describeRequest({ method = 'POST', url, headers, body }: DescribedRequest): Exchange['request'] {
  return {
    method,
    target: toTarget(url),
    httpVersion: '1.1',
    headers: headers === undefined ? [['content-type', 'application/json']] : toHeaderList(headers),
    body: toBytes(body),
  };
}

function toTarget(url: string | URL | undefined): string {
  if (url === undefined) return ordinaryTarget;
  const { pathname, search } = new URL(url, 'http://127.0.0.1');
  return `${pathname}${search}`;
}

function toHeaderList(headers: NonNullable<DescribedRequest['headers']>): HeaderList {
  if (headers instanceof Headers) return [...headers];
  return isList(headers) ? headers : Object.entries(headers);
}

function isList(headers: Readonly<Record<string, string>> | HeaderList): headers is HeaderList {
  return Array.isArray(headers);
}

function toBytes(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  if (body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
}

/**
 * What came over the network was decoded by fetch, which leaves the names of the coding and the old length behind.
 * What did not has no Date yet: the HTTP server adds it.
 */
function keptHeaders({ headers, url }: Response): HeaderList {
  if (url === '')
    return headers.has('date') ? [...headers] : [...headers, ['date', new Date().toUTCString()]];
  const isDecoded = headers.has('content-encoding');
  return [...headers].filter(([name]) => !(isDecoded && /^content-(?:encoding|length)$/.test(name)));
}
