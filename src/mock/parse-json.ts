/**
 * Parses a JSON text (RFC 8259) of strictly valid UTF-8 without a byte order mark.
 * Gives `undefined`, which no JSON text stands for, for everything else.
 */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return undefined;
  }
}
