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

  const inOrder = authorization.signedHeaders;
  test.each([{ signedHeaders: inOrder }, { signedHeaders: [...inOrder].reverse() }])(
    'the canonical request comes out with $signedHeaders',
    ({ signedHeaders }) => {
      const canonical = canonicalizeRequest(
        { method: vector.method, path: vector.path, query: vector.query, rawHeaders },
        { signedHeaders, payloadHash: sha256(vector.body), normalize: vector.normalize },
      );
      expect(canonical).toBe(vector.canonicalRequest.join('\n'));
    },
  );

  test('the string to sign comes out', () => {
    const text = composeStringToSign(vector.canonicalRequest.join('\n'), timestamp, authorization);
    expect(text).toBe(vector.stringToSign.join('\n'));
  });

  test('the signature comes out', () => {
    expect(signText(vector.stringToSign.join('\n'), secret, authorization)).toBe(vector.signature);
    expect(authorization).toMatchObject({ accessKeyId: 'AKIDEXAMPLE', signature: vector.signature });
  });
});

test('a key is derived anew for another secret, day, region and service', () => {
  const scope = { date: '20150830', region: 'us-east-1', service: 'service' };
  const signatures = [
    signText('text', secret, scope),
    signText('text', 'another', scope),
    signText('text', secret, { ...scope, date: '20150831' }),
    signText('text', secret, { ...scope, region: 'eu-west-1' }),
    signText('text', secret, { ...scope, service: 'chime' }),
  ];
  expect(new Set(signatures).size).toBe(signatures.length);
  expect(signText('text', secret, scope)).toBe(signatures[0]);
});

const credential = 'AKID/20150830/us-east-1/service/aws4_request';

test.each([
  '',
  'Bearer x',
  `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host`,
  ...[
    '/20150830/us-east-1/service/aws4_request',
    'AKID//us-east-1/service/aws4_request',
    'AKID/20150830//service/aws4_request',
    'AKID/20150830/us-east-1//aws4_request',
    'AKID/20150830/us-east-1/service/',
    'AKID/20150830/us-east-1/service',
    `${credential}/more`,
  ].map((part) => `AWS4-HMAC-SHA256 Credential=${part}, SignedHeaders=host, Signature=00`),
])('a header that is not of the documented form is not understood: %s', (header) => {
  expect(parseAuthorization(header)).toBeUndefined();
});

test('white space around a header is none of its own', () => {
  const header = ` AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=00 `;
  expect(parseAuthorization(header)).toMatchObject({ accessKeyId: 'AKID', signature: '00' });
});
