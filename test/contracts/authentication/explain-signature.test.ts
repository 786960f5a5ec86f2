import { describe, expect, test } from 'vitest';
import { explainSignature } from '../../../contracts/authentication/explain-signature.ts';
import type { Exchange, HeaderList, ReceivedResponse } from '../../../contracts/harness/exchange.ts';
import { officialVectors } from '../../sandbox/sigv4/official-vectors.ts';

const vector =
  officialVectors.find(({ name }) => name === 'get-vanilla-query-order-key-case') ?? officialVectors[0];
if (vector === undefined) throw new Error('there is no vector');
const { method, path, query } = vector;

function exchangeOf(
  response: Partial<ReceivedResponse> | null,
  headers: HeaderList = vector?.headers ?? [],
): Exchange {
  return {
    at: 0,
    durationMs: 1,
    request: { method, target: `${path}?${query}`, httpVersion: '1.1', headers, body: new Uint8Array() },
    response:
      response === null
        ? null
        : {
            status: 200,
            reason: '',
            httpVersion: '1.1',
            headers: [],
            body: new Uint8Array(),
            end: 'complete',
            ...response,
          },
  };
}

const about = { clause: 'authentication/signature-verified', path: 'body' };
const typed = (status: number, type: string) => ({ status, headers: [['x-amzn-ErrorType', type]] as const });

describe('what a verifier computes', () => {
  test('is told as AWS publishes it', () => {
    expect(explainSignature({ ...about, exchange: exchangeOf({}) })).toEqual({
      canonicalRequest: vector.canonicalRequest.join('\n'),
      stringToSign: vector.stringToSign.join('\n'),
    });
  });

  test.each<[string, string, string, Partial<ReceivedResponse> | null, boolean]>([
    ['a clause about signatures, without an answer', about.clause, 'body', null, true],
    ['a call refused with 401', 'success/status', 'status', { status: 401 }, true],
    ['a call refused with 403', 'success/status', 'status', { status: 403 }, true],
    [
      'a call refused for its signature',
      'success/status',
      'status',
      typed(400, 'InvalidSignatureException'),
      true,
    ],
    [
      'a call refused with 499 for it',
      'success/status',
      'status',
      typed(499, 'MissingAuthenticationToken'),
      true,
    ],
    ['a call refused for its body', 'success/status', 'status', typed(400, 'BadRequestException'), false],
    ['a call refused without a type', 'success/status', 'status', { status: 400 }, false],
    ['a call that failed', 'success/status', 'status', typed(500, 'InvalidSignatureException'), false],
    ['a call that was served', 'success/status', 'status', typed(399, 'InvalidSignatureException'), false],
    ['a call that got no answer', 'success/status', 'status', null, false],
    ['the body of a refusal', 'errors/code', 'body', { status: 403 }, false],
  ])('is told of %s, or not', (_what, clause, place, response, isTold) => {
    const stages = explainSignature({ clause, path: place, exchange: exchangeOf(response) });
    expect(stages !== undefined).toBe(isTold);
  });

  test('is not told without an exchange', () => {
    expect(explainSignature({ ...about, exchange: null })).toBeUndefined();
  });
});

describe('what a verifier reads in the Authorization header', () => {
  const signedAs = (authorization: string | undefined, ...others: HeaderList) =>
    explainSignature({
      ...about,
      exchange: exchangeOf(null, [
        ['Host', 'h'],
        ...(authorization === undefined ? [] : [['Authorization', authorization] as const]),
        ...others,
      ]),
    });
  const scope = '20260131/us-east-1/chime/aws4_request';

  test.each([
    undefined,
    'Bearer x',
    `AWS4-HMAC-SHA256 Credential=AKID/${scope}`,
    'AWS4-HMAC-SHA256 SignedHeaders=host',
    ...[
      '20260131',
      '20260131/us-east-1',
      '20260131/us-east-1/chime',
      '20260131//chime/x',
      '20260131/x//x',
      '/x/x/x',
      'x/x/x/',
    ].map((part) => `AWS4-HMAC-SHA256 Credential=${part}, SignedHeaders=host, Signature=00`),
  ])('can be too little: %s', (authorization) => {
    expect(signedAs(authorization)).toBeUndefined();
  });

  test('is the scope at the end of the credential, and the time of X-Amz-Date where there is one', () => {
    const told = signedAs(`AWS4-HMAC-SHA256 Credential=a/b/${scope}, SignedHeaders=host, Signature=00`);
    expect(told?.stringToSign.split('\n').slice(0, 3)).toEqual([
      'AWS4-HMAC-SHA256',
      '(no X-Amz-Date)',
      scope,
    ]);
    expect(told?.canonicalRequest).toContain('\nhost:h\n\nhost\n');
  });

  test('names the headers of which secrets are masked', () => {
    const told = signedAs(
      `AWS4-HMAC-SHA256 Credential=a/${scope}, SignedHeaders=host;x-amz-security-token, Signature=00`,
      ['X-Amz-Security-Token', 'very-secret'],
    );
    expect(told?.canonicalRequest).toContain(
      '\nhost:h\nx-amz-security-token:***\n\nhost;x-amz-security-token\n',
    );
  });
});
