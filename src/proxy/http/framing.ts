import type { HeaderList } from '../../../contracts/harness/exchange.ts';
import { readHeader } from '../../../contracts/reading/header.ts';

/** How a message tells where its body ends (RFC 9112 §6.3). */
export type Framing =
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'until-close' };

const none: Framing = { kind: 'length', length: 0 };

/** How a request's body is framed; `undefined` when its fields contradict one another. */
export function frameRequest(headers: HeaderList): Framing | undefined {
  const coding = readHeader(headers, 'transfer-encoding');
  if (coding !== undefined) return isChunked(coding) ? { kind: 'chunked' } : undefined;
  return frameByLength(headers, none);
}

/** How the body of an answer to a request of this method is framed; `undefined` when its fields contradict one another. */
export function frameResponse(method: string, status: number, headers: HeaderList): Framing | undefined {
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return none;
  const coding = readHeader(headers, 'transfer-encoding');
  if (coding !== undefined) return isChunked(coding) ? { kind: 'chunked' } : { kind: 'until-close' };
  return frameByLength(headers, { kind: 'until-close' });
}

function isChunked(coding: string): boolean {
  return /(?:^|,)[ \t]*chunked[ \t]*$/i.test(coding);
}

/** A repeated length is one length when all of them agree. */
function frameByLength(headers: HeaderList, without: Framing): Framing | undefined {
  const field = readHeader(headers, 'content-length');
  if (field === undefined) return without;
  const [length = '', ...others] = field.split(',').map((part) => part.trim());
  if (!/^\d{1,15}$/.test(length) || others.some((other) => other !== length)) return undefined;
  return { kind: 'length', length: Number(length) };
}
