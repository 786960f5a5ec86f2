import type { HeaderList } from '../harness/exchange.ts';
import { onDemand } from '../harness/on-demand.ts';

/** What a signature is computed from (AWS Signature Version 4, "Create a signed AWS API request"). */
export interface SignatureInput {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: HeaderList;
  /** Lower-case names of the headers to sign. */
  readonly signedNames: readonly string[];
  /** Hex SHA-256 of the payload. */
  readonly payloadHash: string;
  /** `20260131T120000Z`. */
  readonly timeStamp: string;
  readonly scope: Scope;
  readonly secretAccessKey: string;
}

/** The credential scope: `20260131/us-east-1/chime/aws4_request`. */
export interface Scope {
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** Default: `aws4_request`. */
  readonly terminator?: string;
}

/** The stages of a signature, so that a difference can be told by where it begins. */
export interface SignatureStages {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
}

/**
 * Computes the stages of a signature. As for every service but S3, the path is freed of dots and of repeated slashes, and
 * encoded once more.
 */
export function computeSignature(input: SignatureInput): SignatureStages {
  // Not with a base, against which a path that begins with two slashes would be a host.
  const url = new URL(`http://target${input.target}`);
  const names = [...input.signedNames].sort();
  const canonicalRequest = [
    input.method,
    encode(url.pathname.replaceAll(/\/+/g, '/')).replaceAll('%2F', '/'),
    canonicalQuery(url.searchParams),
    ...names.map((name) => `${name}:${canonicalValue(input.headers, name)}`),
    '',
    names.join(';'),
    input.payloadHash,
  ].join('\n');
  const stringToSign = [
    'AWS4-HMAC-SHA256',
    input.timeStamp,
    renderScope(input.scope),
    hashHex(canonicalRequest),
  ].join('\n');
  const key = [
    input.scope.date,
    input.scope.region,
    input.scope.service,
    terminatorOf(input.scope),
  ].reduce<Buffer>((secret, part) => hmac(secret, part), Buffer.from(`AWS4${input.secretAccessKey}`));
  return { canonicalRequest, stringToSign, signature: hmac(key, stringToSign).toString('hex') };
}

/** The scope as the Authorization header has it. */
export function renderScope(scope: Scope): string {
  return `${scope.date}/${scope.region}/${scope.service}/${terminatorOf(scope)}`;
}

function terminatorOf({ terminator = 'aws4_request' }: Scope): string {
  return terminator;
}

/** Hex SHA-256. */
export function hashHex(data: string | Uint8Array): string {
  return onDemand.crypto.createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return onDemand.crypto.createHmac('sha256', key).update(data).digest();
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([left, leftValue], [right, rightValue]) => compare(left, right) || compare(leftValue, rightValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** By code units, as both are ASCII. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function canonicalValue(headers: HeaderList, wanted: string): string {
  return headers
    .filter(([name]) => name.toLowerCase() === wanted)
    .map(([, value]) => value.trim().replaceAll(/\s+/g, ' '))
    .join(',');
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
