import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

const limit = { maxOutputLength: 8 * 1024 * 1024 };
const mostCodings = 3;

const decoders: ReadonlyMap<string, (body: Uint8Array) => Uint8Array> = new Map([
  ['identity', (body: Uint8Array) => body],
  ['gzip', (body: Uint8Array) => gunzipSync(body, limit)],
  ['x-gzip', (body: Uint8Array) => gunzipSync(body, limit)],
  ['deflate', (body: Uint8Array) => inflateSync(body, limit)],
  ['br', (body: Uint8Array) => brotliDecompressSync(body, limit)],
]);

/** Whether every coding of a Content-Encoding field can be undone here. */
export function isKnownCoding(field: string): boolean {
  return splitCodings(field).every((coding) => decoders.has(coding));
}

/**
 * Undoes the content codings of a Content-Encoding field, the last one first (RFC 9110 §8.4), so that a compressed
 * body can be judged like any other. Gives `null` for a coding that isn't known here, for bytes that are not what
 * the coding says, for a body that grows beyond 8 MiB, and for more than three codings.
 */
export function decodeContent(body: Uint8Array, field: string): Uint8Array | null {
  const codings = splitCodings(field);
  if (codings.length > mostCodings) return null;
  let decoded = body;
  for (const coding of [...codings].reverse()) {
    const decode = decoders.get(coding);
    if (decode === undefined) return null;
    try {
      decoded = decode(decoded);
    } catch {
      return null;
    }
  }
  return decoded;
}

/** The codings that a Content-Encoding field names, in lower case, in the order in which they were laid on. */
export function splitCodings(field: string): readonly string[] {
  return field
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '');
}
