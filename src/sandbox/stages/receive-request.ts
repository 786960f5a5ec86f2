import type { Context } from '../behaviour.ts';
import { badRequest, Refusal } from '../refusal.ts';
import { maxBodyBytes } from './read-request.ts';

/** Throws a 413 for a body that is too large, and a 400 for HTTP/1.1 without Host (RFC 9112 §3.2). */
export function receiveRequest({ request }: Context): void {
  if (request.bodyBytes > maxBodyBytes) {
    throw new Refusal(413, 'RequestEntityTooLargeException', 'The request body is too large.');
  }
  if (request.httpVersion === '1.1' && request.headers.host === undefined) {
    throw badRequest('The request has no Host header.');
  }
}
