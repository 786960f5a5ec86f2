import { parseQuery } from '../query.ts';
import { encodeComponent, normalizePath } from './canonical-path.ts';

/** The parts of a request that a signature covers. */
export interface SignableRequest {
  readonly method: string;
  /** As it travelled, percent-encoded. */
  readonly path: string;
  /** As it travelled, without the question mark. */
  readonly query: string;
  /** Names and values in turn, as they travelled. */
  readonly rawHeaders: readonly string[];
}

/** What the signer chose. */
export interface CanonicalChoices {
  /** Lower-case names. */
  readonly signedHeaders: readonly string[];
  /** SHA-256 of the body in lower-case hexadecimal digits. */
  readonly payloadHash: string;
  /** Whether dot segments and double slashes are taken out of the path first; true for every service but S3. */
  readonly normalize: boolean;
}

/** Gives the canonical request of Signature Version 4, in which signer and verifier must agree byte for byte. */
export function canonicalizeRequest(request: SignableRequest, choices: CanonicalChoices): string {
  const names = isSorted(choices.signedHeaders) ? choices.signedHeaders : [...choices.signedHeaders].sort();
  let headers = '';
  for (const name of names) headers += `${name}:${canonicalizeHeader(request.rawHeaders, name)}\n`;
  const path = canonicalizePath(request.path, choices.normalize);
  const query = canonicalizeQuery(request.query);
  return `${request.method}\n${path}\n${query}\n${headers}\n${names.join(';')}\n${choices.payloadHash}`;
}

/** Gives the values of the header of that lower-case name, in order. */
export function headerValues(rawHeaders: readonly string[], name: string): readonly string[] {
  const values: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (isSpelled(rawHeaders[index], name)) values.push(rawHeaders[index + 1] ?? '');
  }
  return values;
}

/** Compares the lengths first, since this runs for every header of every request. */
function isSpelled(spelling: string | undefined, name: string): boolean {
  return spelling?.length === name.length && (spelling === name || spelling.toLowerCase() === name);
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || String(names[index - 1]) <= name);
}

function canonicalizeHeader(rawHeaders: readonly string[], name: string): string {
  return headerValues(rawHeaders, name).map(collapseSpaces).join(',');
}

function collapseSpaces(value: string): string {
  const trimmed = value.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Text that the encoding leaves as it is. */
const unreserved = /^[\w.~-]*$/;

function canonicalizePath(path: string, normalize: boolean): string {
  if (/^(\/[\w~-]+)+$/.test(path)) return path;
  return encodeComponent(normalize ? normalizePath(path) : path).replaceAll('%2F', '/');
}

function canonicalizeQuery(query: string): string {
  return parseQuery(query)
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(comparePairs)
    .map((pair) => pair.join('='))
    .join('&');
}

function encode(text: string): string {
  return unreserved.test(text) ? text : encodeComponent(text);
}

function comparePairs([a, x]: readonly [string, string], [b, y]: readonly [string, string]): number {
  return compare(a, b) || compare(x, y);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
