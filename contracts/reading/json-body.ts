/** What a body says when it is read as JSON text (RFC 8259). */
export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown; readonly text: string }
  | { readonly kind: 'empty' }
  /** Bytes that are not UTF-8. */
  | { readonly kind: 'not-utf8' }
  /** UTF-8 behind a byte order mark. */
  | { readonly kind: 'bom'; readonly text: string }
  | { readonly kind: 'not-json'; readonly text: string }
  /** A content coding that could not be undone. */
  | { readonly kind: 'not-decoded'; readonly coding: string };

// `ignoreBOM` keeps the mark in the text; without it the decoder would strip it unseen.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads bytes as JSON text, strictly: nothing is repaired, replaced or stripped. */
export function readJson(body: Uint8Array): JsonBody {
  if (body.length === 0) return { kind: 'empty' };
  let text: string;
  try {
    text = decoder.decode(body);
  } catch {
    return { kind: 'not-utf8' };
  }
  if (text.startsWith('\uFEFF')) return { kind: 'bom', text };
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown, text };
  } catch {
    return { kind: 'not-json', text };
  }
}

/** A JSON object's members; not an array, not `null`. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A body in a few words, for people. */
export function describeBody(body: JsonBody): string {
  switch (body.kind) {
    case 'json':
      return shorten(body.text);
    case 'empty':
      return '(empty)';
    case 'not-utf8':
      return 'bytes that are not UTF-8';
    case 'bom':
      return `a byte order mark, then ${shorten(body.text.slice(1))}`;
    case 'not-json':
      return shorten(body.text);
    case 'not-decoded':
      return `a body in content coding '${body.coding}' that could not be undone`;
  }
}

/** The kind of a JSON value, as people call it. */
export function describeType(value: unknown): string {
  if (value === undefined) return '(none)';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A value as JSON, cut after some hundred characters; one that is nested too deeply to be written is only named. */
export function showValue(value: unknown): string {
  if (value === undefined) return '(none)';
  try {
    return shorten(JSON.stringify(value));
  } catch {
    return describeType(value);
  }
}

const longest = 300;

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}
