import { canonicalizeRequest } from '../../../src/sandbox/sigv4/canonical-request.ts';
import { composeStringToSign, sha256, signText } from '../../../src/sandbox/sigv4/sign.ts';

/**
 * Signs a batch for the host `sandbox`, stamped now in a scope of yesterday, which no signer does by itself.
 * Gives the headers, without `host`.
 */
export function signForYesterday(body: string): Record<string, string> {
  const stamp = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '');
  const timestamp = stamp(Date.now());
  const scope = {
    date: stamp(Date.now() - 24 * 60 * 60 * 1000).slice(0, 8),
    region: 'us-east-1',
    service: 'chime',
  };
  const canonical = canonicalizeRequest(
    {
      method: 'POST',
      path: '/phone-numbers',
      query: 'operation=batch-delete',
      rawHeaders: ['host', 'sandbox', 'x-amz-date', timestamp],
    },
    { signedHeaders: ['host', 'x-amz-date'], payloadHash: sha256(body), normalize: true },
  );
  const text = composeStringToSign(canonical, timestamp, scope);
  const signature = signText(text, 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', scope);
  const credential = `AKIDEXAMPLE/${scope.date}/us-east-1/chime/aws4_request`;
  return {
    'X-Amz-Date': timestamp,
    Authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
  };
}
