/** Header fields in the order and spelling in which they leave. */
export type AnswerHeaders = ReadonlyArray<readonly [name: string, value: string]>;

/** How an answer travels when it leaves the plain way, a Content-Length on a kept-alive HTTP/1.1 connection. */
export interface Framing {
  /** What tells where the body ends; `length` when absent. */
  readonly coding?: 'length' | 'chunked' | 'close';
  /** Added to the true byte count in Content-Length. */
  readonly lengthOffset?: number;
  readonly httpVersion?: '1.0';
  /** The reason phrase; the usual one when absent. */
  readonly reason?: string;
  /** Interim answers that go ahead of the final one (RFC 9110 §15.2). */
  readonly interim?: ReadonlyArray<102 | 103>;
  /** Sent behind the last chunk of a chunked body. */
  readonly trailers?: Array<[name: string, value: string]>;
  /** Bytes in each write to the socket, for the first two kilobytes. */
  readonly segmentBytes?: number;
  /** The connection is cut when this many bytes of the body have left. */
  readonly cutAfter?: number;
  /** The connection is closed behind the answer. */
  readonly close?: boolean;
  /** No Date header is added. */
  readonly omitDate?: boolean;
}

/** An answer of the sandbox, ready to be written. */
export interface Answer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: Uint8Array;
  readonly framing?: Framing;
}

/** Gives the answer with the header set to the value, in the place of a header of that name in any case. */
export function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: [...withoutHeader(answer, name).headers, [name, value]] };
}

/** Gives the answer without the headers of that name, in any case. */
export function withoutHeader(answer: Answer, name: string): Answer {
  const unwanted = name.toLowerCase();
  return { ...answer, headers: answer.headers.filter(([other]) => other.toLowerCase() !== unwanted) };
}

/** Gives the answer with the framing's members added to those that it has. */
export function withFraming(answer: Answer, framing: Framing): Answer {
  return { ...answer, framing: { ...answer.framing, ...framing } };
}
