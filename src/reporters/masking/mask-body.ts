import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { HeaderList } from '../../../contracts/harness/exchange.ts';
import { decodeContent, splitCodings } from '../../../contracts/reading/decode-content.ts';
import { readHeader } from '../../../contracts/reading/header.ts';
import type { Masker } from './create-masker.ts';

const encoders: ReadonlyMap<string, (body: Uint8Array) => Uint8Array> = new Map([
  ['gzip', (body: Uint8Array) => gzipSync(body)],
  ['x-gzip', (body: Uint8Array) => gzipSync(body)],
  ['deflate', (body: Uint8Array) => deflateSync(body)],
  ['br', (body: Uint8Array) => brotliCompressSync(body)],
]);

/**
 * The same body without secrets. In one with a content coding (RFC 9110 §8.4) they are looked for in what it stands for,
 * and where there was one the body is coded anew, so that whoever reads it later finds a body of that coding.
 */
export function maskBody(body: Uint8Array, headers: HeaderList, masker: Masker): Uint8Array {
  const field = readHeader(headers, 'content-encoding');
  const plain = field === undefined || body.length === 0 ? null : decodeContent(body, field);
  if (field === undefined || plain === null) return masker.bytes(body);
  const masked = masker.bytes(plain);
  if (masked === plain) return body;
  return splitCodings(field).reduce((coded, coding) => encoders.get(coding)?.(coded) ?? coded, masked);
}
