import { badRequest } from '../refusal.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes the body as UTF-8 (RFC 8259 §8.1). Throws a 400 for bytes that are not. */
export function decodeText(body: Buffer): string {
  try {
    return decoder.decode(body);
  } catch {
    throw badRequest('The request body is not valid UTF-8.');
  }
}
