/** Header fields in the order and spelling in which they travelled; a repeated name has several entries. */
export type HeaderList = ReadonlyArray<readonly [name: string, value: string]>;

/** A request as it went out, byte for byte. */
export interface SentRequest {
  readonly method: string;
  /** The request target of RFC 9112 §3.2 in origin form: path and query as sent. */
  readonly target: string;
  readonly httpVersion: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
  /**
   * Offsets in the body, in rising order, at which it was cut into pieces that left one by one with pauses between
   * them; 0 let the head go ahead. Absent where it left as the network took it.
   */
  readonly cutAt?: readonly number[];
}

/** How a response came to its end: whole, broken off before its framing was satisfied, or given up on. */
export type ResponseEnd = 'complete' | 'cut' | 'timeout';

/** A response as it came in, byte for byte (transfer coding removed, content coding kept). */
export interface ReceivedResponse {
  readonly status: number;
  readonly reason: string;
  readonly httpVersion: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
  /** How many bytes of a long body were left out to keep the exchange short; absent where it is as it came. */
  readonly omittedBytes?: number;
  readonly end: ResponseEnd;
}

/** Why no response, or no whole one, arrived. */
export interface Accident {
  readonly kind:
    | 'refused'
    | 'reset'
    | 'timeout'
    | 'malformed'
    /** The answer does not even begin as HTTP does. */
    | 'not-http'
    | 'too-large'
    | 'tls'
    | 'unresolved'
    | 'aborted';
  /** One line for people; free of secrets. */
  readonly message: string;
}

/** One request as sent and one response as received. */
export interface Exchange {
  /** When the request began to leave, in milliseconds since the epoch. */
  readonly at: number;
  readonly durationMs: number;
  readonly request: SentRequest;
  /** `null` when not even a status line and its headers arrived. */
  readonly response: ReceivedResponse | null;
  readonly accident?: Accident;
}
