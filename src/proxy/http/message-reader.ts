import { ChunkedBody } from './chunked-body.ts';
import type { Framing } from './framing.ts';
import { findHeadEnd, type Head, largestHead, parseHead } from './head.ts';

/** Is told of the messages on one direction of a connection. */
export interface MessageSink {
  /** Gives the framing of the body, `stop` to read no further, or `undefined` when it can't be told. */
  head(head: Head): Framing | 'stop' | undefined;
  body(data: Buffer): void;
  /** The message is whole; `rest` bytes stand behind it. */
  end(rest: number): void;
}

/** What has become of bytes that were read. */
export interface ReadResult {
  /** What may go on its way: all that was read, but for a head that isn't whole yet. */
  readonly forward: Buffer;
  /** `stopped` before a head that the sink stopped at; `unreadable` when the bytes are not HTTP/1. */
  readonly state: 'reading' | 'stopped' | 'unreadable';
}

/**
 * Follows the HTTP/1 messages on one direction of a connection without changing a byte.
 * Heads are held until they are whole, so that one can be refused before any of it goes on.
 */
export class MessageReader {
  readonly #sink: MessageSink;
  #held: Buffer = Buffer.alloc(0);
  #body: Framing | undefined;
  #chunked = new ChunkedBody();
  #left = 0;

  constructor(sink: MessageSink) {
    this.#sink = sink;
  }

  read(chunk: Buffer): ReadResult {
    const searchFrom = Math.max(0, this.#held.length - 3);
    const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    this.#held = bytes.subarray(0, 0);
    let at = 0;
    while (at < bytes.length) {
      if (this.#body !== undefined) {
        at = this.#readBody(bytes, at);
        if (this.#chunked.isBroken) return { forward: bytes, state: 'unreadable' };
        continue;
      }
      if (isLineEnd(bytes[at])) {
        at += 1;
        continue;
      }
      const end = findHeadEnd(bytes, Math.max(at, at === 0 ? searchFrom : at));
      if (end === -1 ? bytes.length - at > largestHead : end - at > largestHead)
        return { forward: bytes, state: 'unreadable' };
      if (end === -1) {
        this.#held = bytes.subarray(at);
        break;
      }
      const state = this.#readHead(bytes, at, end);
      if (state === 'stopped') return { forward: bytes.subarray(0, at), state };
      if (state === 'unreadable') return { forward: bytes, state };
      at = end;
    }
    return { forward: bytes.subarray(0, bytes.length - this.#held.length), state: 'reading' };
  }

  /** Tells that no more bytes come; gives what was held. */
  finish(): Buffer {
    if (this.#body?.kind === 'until-close') this.#endMessage(0);
    const held = this.#held;
    this.#held = held.subarray(0, 0);
    return held;
  }

  #readHead(bytes: Buffer, at: number, end: number): ReadResult['state'] {
    const head = parseHead(bytes.subarray(at, end));
    const framing = head === undefined ? undefined : this.#sink.head(head);
    if (framing === undefined) return 'unreadable';
    if (framing === 'stop') return 'stopped';
    this.#body = framing;
    this.#chunked = new ChunkedBody();
    this.#left = framing.kind === 'length' ? framing.length : Number.POSITIVE_INFINITY;
    if (this.#left === 0) this.#endMessage(bytes.length - end);
    return 'reading';
  }

  #readBody(bytes: Buffer, from: number): number {
    if (this.#body?.kind === 'chunked') {
      const end = this.#chunked.read(bytes, from, (data) => this.#sink.body(data));
      if (this.#chunked.isDone) this.#endMessage(bytes.length - end);
      return end;
    }
    const end = Math.min(bytes.length, from + this.#left);
    this.#left -= end - from;
    this.#sink.body(bytes.subarray(from, end));
    if (this.#left === 0) this.#endMessage(bytes.length - end);
    return end;
  }

  #endMessage(rest: number): void {
    this.#body = undefined;
    this.#sink.end(rest);
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}
