import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';

/** A request to the sandbox with its body read whole. */
export interface SandboxRequest {
  readonly method: string;
  /** The request target as it came, in origin form or absolute form (RFC 9112 §3.2). */
  readonly target: string;
  /** The target's path, still percent-encoded. */
  readonly path: string;
  /** What stands behind the first `?`, still percent-encoded; empty when there is none. */
  readonly query: string;
  readonly httpVersion: string;
  /** Header fields by lower-case name. */
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, in the order and spelling in which they came. */
  readonly rawHeaders: readonly string[];
  /** Empty when the body was too large to be kept. */
  readonly body: Buffer;
  /** The body in the pieces in which it came; none when it was too large to be kept. */
  readonly pieces: readonly Piece[];
  /** The size of the body that was sent. */
  readonly bodyBytes: number;
  /** The connection that the request came on. */
  readonly socket: Socket;
}

/** A part of a body as it came. */
export interface Piece {
  readonly bytes: Buffer;
  /** How long after the request's head it came, in milliseconds. */
  readonly afterMs: number;
}

/** What a request asks for. */
export type Route =
  | { readonly operation: 'BatchDeletePhoneNumber' }
  | { readonly operation: 'GetPhoneNumber' | 'RestorePhoneNumber'; readonly id: string };
