import type { Exchange, HeaderList, ResponseEnd } from '../../contracts/harness/exchange.ts';

/** An exchange as it is stored: bodies in base64, everything else as it travelled. */
export interface RecordedExchange {
  readonly v: 1;
  /** When the request began to leave, in milliseconds since the epoch. */
  readonly at: number;
  readonly durationMs: number;
  readonly request: {
    readonly method: string;
    readonly target: string;
    readonly httpVersion: string;
    readonly headers: HeaderList;
    readonly body: string;
  };
  readonly response: {
    readonly status: number;
    readonly reason: string;
    readonly httpVersion: string;
    readonly headers: HeaderList;
    readonly body: string;
    /** How many bytes of a long body were left out. */
    readonly omittedBytes?: number;
    readonly end: ResponseEnd;
  } | null;
}

/** Turns an exchange, masked before, into its stored form. */
export function recordExchange({ at, durationMs, request, response }: Exchange): RecordedExchange {
  const { method, target, httpVersion, headers } = request;
  return {
    v: 1,
    at,
    durationMs,
    request: { method, target, httpVersion, headers, body: toBase64(request.body) },
    response:
      response === null
        ? null
        : {
            status: response.status,
            reason: response.reason,
            httpVersion: response.httpVersion,
            headers: response.headers,
            body: toBase64(response.body),
            ...(response.omittedBytes === undefined ? {} : { omittedBytes: response.omittedBytes }),
            end: response.end,
          },
  };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
