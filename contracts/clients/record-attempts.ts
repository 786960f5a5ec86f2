import { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { describeAccident } from '../harness/describe-accident.ts';
import type { Accident, Exchange, HeaderList, SentRequest } from '../harness/exchange.ts';
import { longestAnswerTo } from '../harness/send-request.ts';
import type { Handle, SdkRequest, SdkResponse } from './sdk-packages.ts';

/** How attempts are watched. */
export interface AttemptWatch {
  /** Given each exchange as it ends; what it does is waited for before the client has the answer. */
  readonly onExchange: (exchange: Exchange) => Promise<void>;
  /** What to say of an attempt that was broken off from here: that it took too long, or that the run was interrupted. */
  readonly whyAborted: () => Accident | undefined;
}

/** Puts around an SDK's HTTP client what records each attempt; the client gets the bytes of the answer as they came. */
export function recordAttempts(handle: Handle, { onExchange, whyAborted }: AttemptWatch): Handle {
  return async (request, options) => {
    const at = Date.now();
    const began = performance.now();
    const sent = readRequest(request);
    const end = (response: Exchange['response'], accident: Accident | undefined): Promise<void> =>
      onExchange({
        at,
        durationMs: performance.now() - began,
        request: sent,
        response,
        ...(accident === undefined ? {} : { accident }),
      });
    try {
      const { response } = await handle(request, options);
      const { bytes, error } = await readBody(response.body, longestAnswerTo(sent));
      const accident = error === undefined ? undefined : (whyAborted() ?? describeAccident(error));
      await end(readResponse(response, bytes, accident), accident);
      response.body = replay(bytes, error);
      return { response };
    } catch (error) {
      await end(null, whyAborted() ?? describeAccident(error));
      throw error;
    }
  };
}

function readRequest({ method, path, query, headers, body }: SdkRequest): SentRequest {
  const words = Object.entries(query).map(([name, value]) => `${name}=${String(value ?? '')}`);
  return {
    method,
    target: words.length === 0 ? path : `${path}?${words.join('&')}`,
    httpVersion: '1.1',
    headers: Object.entries(headers),
    // Copied, since the SDK's own bytes complain when anybody takes them for text.
    body: typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : new Uint8Array(),
  };
}

function readResponse(
  { statusCode, reason, headers, body }: SdkResponse,
  bytes: Uint8Array,
  accident: Accident | undefined,
): NonNullable<Exchange['response']> {
  const isRaw = body instanceof IncomingMessage;
  const timedOut = accident?.kind === 'timeout';
  return {
    status: statusCode,
    reason: (isRaw ? body.statusMessage : reason) ?? '',
    httpVersion: isRaw ? body.httpVersion : '1.1',
    headers: isRaw ? pairs(body.rawHeaders) : Object.entries(headers),
    body: bytes,
    end: accident === undefined ? 'complete' : timedOut ? 'timeout' : 'cut',
  };
}

function pairs(raw: readonly string[]): HeaderList {
  const list: Array<readonly [string, string]> = [];
  for (let index = 0; index < raw.length; index += 2) list.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return list;
}

/** Reads a body to its end, or to where it broke off. */
async function readBody(body: unknown, longest: number): Promise<{ bytes: Buffer; error?: unknown }> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (!(body instanceof Readable)) return { bytes: Buffer.alloc(0) };
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > longest) throw new Error(`the body is larger than ${longest} bytes`);
      chunks.push(bytes);
    }
    return { bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { bytes: Buffer.concat(chunks), error };
  }
}

/** Gives the client what came, and the error with which it ended, if it did. */
function replay(bytes: Buffer, error: unknown): Readable {
  return Readable.from(
    (async function* () {
      if (bytes.length > 0) yield bytes;
      if (error !== undefined) throw error;
    })(),
    { objectMode: false },
  );
}
