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
  const names = [...choices.signedHeaders].sort();
  return [
    request.method,
    encodeComponent(choices.normalize ? normalizePath(request.path) : request.path).replaceAll('%2F', '/'),
    canonicalizeQuery(request.query),
    ...names.map((name) => `${name}:${canonicalizeHeader(request.rawHeaders, name)}`),
    '',
    names.join(';'),
    choices.payloadHash,
  ].join('\n');
}

/** Gives the values of the header of that lower-case name, in order. */
export function headerValues(rawHeaders: readonly string[], name: string): readonly string[] {
  const values: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) values.push(rawHeaders[index + 1] ?? '');
  }
  return values;
}

function canonicalizeHeader(rawHeaders: readonly string[], name: string): string {
  return headerValues(rawHeaders, name)
    .map((value) => value.trim().replace(/\s+/g, ' '))
    .join(',');
}

function canonicalizeQuery(query: string): string {
  return parseQuery(query)
    .map(([name, value]) => [encodeComponent(name), encodeComponent(value)] as const)
    .sort(comparePairs)
    .map((pair) => pair.join('='))
    .join('&');
}

function comparePairs([a, x]: readonly [string, string], [b, y]: readonly [string, string]): number {
  return compare(a, b) || compare(x, y);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
