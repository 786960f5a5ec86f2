import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

const largestDecoded = 64 * 1024 * 1024;

/**
 * Undoes a content coding (RFC 9110 §8.4.1), so that a compressed body can be judged like any other.
 * Gives `null` for a coding it doesn't know, for bytes that are not what the coding says, and for a body
 * that grows beyond 64 MiB.
 */
export function decodeContent(body: Uint8Array, coding: string): Uint8Array | null {
  const options = { maxOutputLength: largestDecoded };
  try {
    switch (coding.trim().toLowerCase()) {
      case '':
      case 'identity':
        return body;
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(body, options);
      case 'deflate':
        return inflateSync(body, options);
      case 'br':
        return brotliDecompressSync(body, options);
      default:
        return null;
    }
  } catch {
    return null;
  }
}
