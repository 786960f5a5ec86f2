import { describe, expect, test } from 'vitest';
import { computeSignature, hashHex } from '../../../contracts/authentication/signature-stages.ts';
import { parseAuthorization } from '../../../src/sandbox/sigv4/authorization.ts';
import { officialVectors } from '../../sandbox/sigv4/official-vectors.ts';

const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';

/** Those of services that take a path as it stands, and those of a path that can't be sent so, are not ours. */
const ours = officialVectors.filter(({ normalize, path }) => normalize && /^[!-~]+$/.test(path));

describe('the stages of a signature', () => {
  test.each(ours)('are those that AWS publishes: $name', (vector) => {
    const header = (wanted: string): string => vector.headers.find(([name]) => name === wanted)?.[1] ?? '';
    const signed = parseAuthorization(header('Authorization'));
    const { canonicalRequest, stringToSign, signature } = computeSignature({
      method: vector.method,
      target: vector.query === '' ? vector.path : `${vector.path}?${vector.query}`,
      headers: vector.headers,
      signedNames: [...(signed?.signedHeaders ?? [])].reverse(),
      payloadHash: hashHex(vector.body),
      timeStamp: header('X-Amz-Date'),
      scope: { date: '20150830', region: 'us-east-1', service: 'service' },
      secretAccessKey,
    });
    expect({ canonicalRequest, stringToSign, signature }).toEqual({
      canonicalRequest: vector.canonicalRequest.join('\n'),
      stringToSign: vector.stringToSign.join('\n'),
      signature: vector.signature,
    });
  });
});
