import type { HeaderList } from './exchange.ts';
import type { Credentials } from './run-options.ts';

/** With what and for which scope requests are signed. */
export interface Signing {
  readonly credentials: Credentials;
  readonly region: string;
  /** The service name in the credential scope. */
  readonly service: string;
}

/** What of a request takes part in its signature. */
export interface SignableRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
}

/**
 * Signs a request with AWS Signature Version 4 in the AWS CLI's style: `host`, `content-type` and every
 * `x-amz-` header are signed, the payload's hash is computed but not sent.
 * Gives the header fields to add: X-Amz-Date, X-Amz-Security-Token where there is one, Authorization.
 */
export async function signRequest(
  request: SignableRequest,
  signing: Signing,
  now = new Date(),
): Promise<HeaderList> {
  const [{ SignatureV4 }, { Sha256 }] = await Promise.all([
    import('@smithy/signature-v4'),
    import('@aws-crypto/sha256-js'),
  ]);
  const { accessKeyId, secretAccessKey, sessionToken } = signing.credentials;
  const signer = new SignatureV4({
    service: signing.service,
    region: signing.region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
    sha256: Sha256,
    applyChecksum: false,
  });
  const url = new URL(request.target, 'http://target');
  const signed = await signer.sign(
    {
      method: request.method,
      protocol: 'http:',
      hostname: 'target',
      path: url.pathname,
      query: toQueryBag(url.searchParams),
      headers: Object.fromEntries(
        request.headers.filter(isSigned).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      body: request.body,
    },
    { signingDate: now },
  );
  const added: Array<[string, string]> = [];
  for (const name of ['x-amz-date', 'x-amz-security-token', 'authorization']) {
    const value = signed.headers[name];
    if (value !== undefined) added.push([headerNames[name] ?? name, value]);
  }
  return added;
}

const headerNames: Readonly<Record<string, string>> = {
  'x-amz-date': 'X-Amz-Date',
  'x-amz-security-token': 'X-Amz-Security-Token',
  authorization: 'Authorization',
};

function isSigned([name]: readonly [string, string]): boolean {
  const lower = name.toLowerCase();
  return lower === 'host' || lower === 'content-type' || lower.startsWith('x-amz-');
}

function toQueryBag(query: URLSearchParams): Record<string, string | string[]> {
  const bag: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    bag[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return bag;
}
