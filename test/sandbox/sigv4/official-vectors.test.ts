import { describe, expect, test } from 'vitest';
import { parseAuthorization } from '../../../src/sandbox/sigv4/authorization.ts';
import { canonicalizeRequest, headerValues } from '../../../src/sandbox/sigv4/canonical-request.ts';
import { composeStringToSign, sha256, signText } from '../../../src/sandbox/sigv4/sign.ts';
import { officialVectors } from './official-vectors.ts';

const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';

test('there are 38 of them', () => {
  expect(new Set(officialVectors.map(({ name }) => name)).size).toBe(38);
});

describe.each(officialVectors)('$name', (vector) => {
  const rawHeaders = vector.headers.flat();
  const authorization = parseAuthorization(headerValues(rawHeaders, 'authorization').join());
  if (authorization === undefined) throw new Error('The Authorization header was not understood.');
  const timestamp = headerValues(rawHeaders, 'x-amz-date').join();

  test('the canonical request comes out', () => {
    const canonical = canonicalizeRequest(
      { method: vector.method, path: vector.path, query: vector.query, rawHeaders },
      {
        signedHeaders: authorization.signedHeaders,
        payloadHash: sha256(vector.body),
        normalize: vector.normalize,
      },
    );
    expect(canonical).toBe(vector.canonicalRequest.join('\n'));
  });

  test('the string to sign comes out', () => {
    const text = composeStringToSign(vector.canonicalRequest.join('\n'), timestamp, authorization);
    expect(text).toBe(vector.stringToSign.join('\n'));
  });

  test('the signature comes out', () => {
    expect(signText(vector.stringToSign.join('\n'), secret, authorization)).toBe(vector.signature);
    expect(authorization).toMatchObject({ accessKeyId: 'AKIDEXAMPLE', signature: vector.signature });
  });
});
