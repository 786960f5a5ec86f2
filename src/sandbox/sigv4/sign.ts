import { createHmac, hash } from 'node:crypto';

/** The parts of a credential scope that go into the signing key. */
export interface Scope {
  /** YYYYMMDD. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/** Gives the string to sign of Signature Version 4; the time stamp is that of X-Amz-Date. */
export function composeStringToSign(canonicalRequest: string, timestamp: string, scope: Scope): string {
  return [
    'AWS4-HMAC-SHA256',
    timestamp,
    `${scope.date}/${scope.region}/${scope.service}/aws4_request`,
    sha256(canonicalRequest),
  ].join('\n');
}

/** Gives the signature in lower-case hexadecimal digits. */
export function signText(stringToSign: string, secret: string, scope: Scope): string {
  return createHmac('sha256', signingKey(secret, scope)).update(stringToSign).digest('hex');
}

/** Gives the SHA-256 of the bytes, or of the text's UTF-8, in lower-case hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data);
}

const keys = new Map<string, Buffer>();
const maxKeys = 64;

/** Derives the signing key, or takes the one derived before: it changes once a day. */
function signingKey(secret: string, { date, region, service }: Scope): Buffer {
  const name = [secret, date, region, service].join('\n');
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = [date, region, service, 'aws4_request'].reduce<Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  if (keys.size >= maxKeys) keys.clear();
  keys.set(name, key);
  return key;
}
