import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';

/** A request before it is signed. */
export interface UnsignedRequest {
  readonly method: string;
  /** Percent-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Everything that may be signed differently. */
export interface SigningChoices {
  readonly host?: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  readonly region?: string;
  readonly service?: string;
  readonly date?: Date;
  /** Whether `x-amz-content-sha256` is sent and signed. */
  readonly checksum?: boolean;
  /** Headers that are sent without being signed. */
  readonly unsigned?: readonly string[];
}

/** Signs a request with AWS's own signer for JavaScript and gives all its headers, `host` among them. */
export async function signRequest(
  request: UnsignedRequest,
  choices: SigningChoices = {},
): Promise<Record<string, string>> {
  const { sessionToken } = choices;
  const signer = new SignatureV4({
    service: choices.service ?? 'chime',
    region: choices.region ?? 'us-east-1',
    credentials: {
      accessKeyId: choices.accessKeyId ?? 'AKIDEXAMPLE',
      secretAccessKey: choices.secretAccessKey ?? 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
    sha256: Sha256,
    applyChecksum: choices.checksum ?? true,
  });
  const host = choices.host ?? '127.0.0.1';
  const signed = await signer.sign(
    {
      method: request.method,
      protocol: 'http:',
      hostname: host,
      path: request.path,
      query: { ...request.query },
      headers: { host, ...request.headers },
      body: request.body,
    },
    { signingDate: choices.date ?? new Date(), unsignableHeaders: new Set(choices.unsigned) },
  );
  return signed.headers;
}
