import { describe, expect, test } from 'vitest';
import type { SandboxOptions } from '../../../src/sandbox/start-sandbox.ts';
import { operation, type SeenAnswer, send, setState } from '../client.ts';
import { composeRequest, exchangeBytes } from '../raw-client.ts';
import { useSandbox } from '../use-sandbox.ts';
import { signForYesterday } from './sign-for-yesterday.ts';
import { type SigningChoices, signRequest } from './sign-request.ts';

const body = '{"PhoneNumberIds":["+12065550100"]}';
const json = { 'content-type': 'application/json' };
const minute = 60 * 1000;

interface Attempt extends SigningChoices {
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes the request behind the signer's back. */
  readonly tamper?: (headers: Record<string, string>) => void;
  readonly sentBody?: string;
  readonly sentTarget?: string;
}

async function attempt(url: string, { headers = json, tamper, sentBody, sentTarget, ...choices }: Attempt) {
  const signed = await signRequest(
    { method: 'POST', path: '/phone-numbers', query: { operation: 'batch-delete' }, headers, body },
    { host: new URL(url).host, ...choices },
  );
  tamper?.(signed);
  return send(url, 'POST', sentTarget ?? operation, { headers: signed, body: sentBody ?? body });
}

async function isInInventory(url: string): Promise<boolean> {
  const path = '/phone-numbers/%2B12065550100';
  const headers = await signRequest({ method: 'GET', path }, { host: new URL(url).host });
  const answer = await send(url, 'GET', path, { headers });
  expect(answer.status).toBe(200);
  return !answer.text.includes('DeletionTimestamp');
}

function expectRefusal(answer: SeenAnswer, status: number, type: string): void {
  expect(`${answer.status} ${answer.headers['x-amzn-errortype']}`).toBe(`${status} ${type}`);
  expect(answer.json).toEqual({ Code: expect.stringMatching(/^[A-Z]/), Message: expect.stringMatching(/./) });
  expect(answer.headers['x-amzn-requestid']).toBeTruthy();
}

describe('a signed request is served', () => {
  test.each<[string, Attempt, SandboxOptions?]>([
    ["with the CLI's header set", { checksum: false, headers: json }],
    ['with a minimal header set', { checksum: false, headers: {} }],
    [
      "with the JS SDK's header set",
      {
        headers: {
          ...json,
          'content-length': String(body.length),
          'x-amz-user-agent': 'aws-sdk-js/3.1138.0',
          'amz-sdk-invocation-id': 'c7cbbdc3-9d21-4b99-8a1f-0d37b3a3edb3',
          'amz-sdk-request': 'attempt=1; max=3',
        },
      },
    ],
    ['when it is stamped 14 minutes ago', { date: new Date(Date.now() - 14 * minute) }],
    ['when it is stamped 14 minutes ahead', { date: new Date(Date.now() + 14 * minute) }],
    [
      'when SignedHeaders lists them in another order',
      { checksum: false, tamper: edit(/content-type;host/, () => 'host;content-type') },
    ],
    ['in any region', { region: 'eu-central-1' }],
    ['with a session token that nobody configured', { sessionToken: 'token/+=' }],
    [
      'with the session token that was configured',
      { sessionToken: 't', accessKeyId: 'A', secretAccessKey: 's' },
      { credentials: { accessKeyId: 'A', secretAccessKey: 's', sessionToken: 't' } },
    ],
    ['with headers added behind the signature', { tamper: set('x-amz-extra', '1') }],
  ])('%s', async (_, choices, options) => {
    const url = await useSandbox({ auth: true, ...options });
    const answer = await attempt(url, choices);
    expect(answer.text).toBe('{"PhoneNumberErrors":[]}');
  });
});

describe('a request is refused without effect', () => {
  const bad = [403, 'InvalidSignatureException'] as const;
  test.each<[string, Attempt, number, string]>([
    ['without credentials', { tamper: dropAuthorization }, 401, 'UnauthorizedClientException'],
    ['with an unknown key', { accessKeyId: 'AKIDOTHER' }, 403, 'UnrecognizedClientException'],
    ['with a wrong secret', { secretAccessKey: 'wrong' }, ...bad],
    [
      'with a signature altered at the end',
      { tamper: edit(/.$/, (digit) => (digit === '0' ? '1' : '0')) },
      ...bad,
    ],
    ['with a signature cut short', { tamper: edit(/.$/, () => '') }, ...bad],
    [
      'with a signature in capitals',
      { tamper: edit(/Signature=.*/, () => `Signature=${'A'.repeat(64)}`) },
      ...bad,
    ],
    [
      'with an empty signature',
      { tamper: edit(/Signature=.*/, () => 'Signature=') },
      400,
      'IncompleteSignature',
    ],
    ['for another service', { service: 'chime-sdk-voice' }, ...bad],
    ['with another terminator', { tamper: edit(/aws4_request/, () => 'aws5_request') }, ...bad],
    ['scoped to another day', { tamper: edit(/\/\d{8}\//, () => '/20150830/') }, ...bad],
    ['stamped 16 minutes ago', { date: new Date(Date.now() - 16 * minute) }, 400, 'RequestExpired'],
    ['stamped 16 minutes ahead', { date: new Date(Date.now() + 16 * minute) }, 400, 'RequestExpired'],
    ['with another body', { sentBody: body.replace('0100', '0101'), checksum: false }, ...bad],
    ['with another body and the old checksum', { sentBody: body.replace('0100', '0101') }, ...bad],
    [
      'with another checksum, unsigned',
      { tamper: set('x-amz-content-sha256', '0'), unsigned: ['x-amz-content-sha256'] },
      ...bad,
    ],
    ['with another query', { sentTarget: `${operation}&x=1` }, ...bad],
    ['with another signed header', { tamper: set('content-type', 'application/json; a=b') }, ...bad],
    [
      'with a signed header missing',
      { headers: { ...json, 'x-extra': '1' }, tamper: (h) => void delete h['x-extra'] },
      ...bad,
    ],
    ['without the host signed', { unsigned: ['host'] }, ...bad],
    [
      'with another time stamp',
      { tamper: editHeader('x-amz-date', /..Z$/, () => '61Z') },
      400,
      'IncompleteSignature',
    ],
    ['without a time stamp', { tamper: (h) => void delete h['x-amz-date'] }, ...bad],
    [
      'with an altered session token',
      { sessionToken: 't', tamper: set('x-amz-security-token', 'u') },
      ...bad,
    ],
    ['with an unsigned session token', { tamper: set('x-amz-security-token', 'u') }, ...bad],
    ['with another scheme', { tamper: edit(/^\S+/, () => 'Bearer') }, 400, 'IncompleteSignature'],
    ['without a credential', { tamper: edit(/Credential=[^,]*, /, () => '') }, 400, 'IncompleteSignature'],
    ['without the time stamp signed', { unsigned: ['x-amz-date'] }, ...bad],
    [
      'with a credential of six parts',
      { tamper: edit(/aws4_request/, () => 'aws4_request/x') },
      400,
      'IncompleteSignature',
    ],
    [
      'with a credential of four parts',
      { tamper: edit(/\/us-east-1/, () => '') },
      400,
      'IncompleteSignature',
    ],
    [
      'without signed headers',
      { tamper: edit(/SignedHeaders=[^,]*, /, () => '') },
      400,
      'IncompleteSignature',
    ],
    [
      'with a part twice',
      { tamper: edit(/Signature=/, () => 'Signature=0, Signature=') },
      400,
      'IncompleteSignature',
    ],
  ])('%s', async (_, choices, status, type) => {
    const url = await useSandbox({ auth: true });
    expectRefusal(await attempt(url, choices), status, type);
    expect(await isInInventory(url)).toBe(true);
  });

  test('with a token other than the configured one', async () => {
    const credentials = { accessKeyId: 'A', secretAccessKey: 's' };
    const url = await useSandbox({ auth: true, credentials: { ...credentials, sessionToken: 't' } });
    for (const choices of [credentials, { ...credentials, sessionToken: 'u' }]) {
      expectRefusal(await attempt(url, choices), 403, 'UnrecognizedClientException');
    }
  });
});

test('a scope of yesterday is refused, though signed for it', async () => {
  const url = await useSandbox({ auth: true });
  const seen = await exchangeBytes(url, composeRequest('POST', operation, signForYesterday(body), body));
  expect(seen).toMatch(/^HTTP\/1\.1 403 /);
});

test('two Authorization headers are refused, even when both are genuine', async () => {
  const url = await useSandbox({ auth: true });
  const request = { method: 'POST', path: '/phone-numbers', query: { operation: 'batch-delete' }, body };
  const { authorization = '', host: _, ...rest } = await signRequest(request, { host: 'sandbox' });
  const once = { ...rest, authorization };
  const served = await exchangeBytes(url, composeRequest('POST', operation, once, body));
  expect(served).toMatch(/^HTTP\/1\.1 200 /);
  const twice = { ...once, Authorization: authorization };
  const refused = await exchangeBytes(url, composeRequest('POST', operation, twice, body));
  expect(refused).toMatch(/^HTTP\/1\.1 400 /);
});

test('observers need a signature and the state protocol does not', async () => {
  const url = await useSandbox({ auth: true });
  expectRefusal(await send(url, 'GET', '/phone-numbers/x'), 401, 'UnauthorizedClientException');
  expect((await setState(url, 'reset')).status).toBe(200);
});

test('an advanced clock does not make signatures expire', async () => {
  const url = await useSandbox({ auth: true });
  await setState(url, 'clock is advanced', { seconds: 6 * 24 * 60 * 60 });
  expect((await attempt(url, {})).status).toBe(200);
});

test('a genuine signature does not open the door for another body', async () => {
  const url = await useSandbox({ auth: true });
  const date = new Date();
  expect((await attempt(url, { date, checksum: false })).status).toBe(200);
  const answer = await attempt(url, { date, checksum: false, sentBody: body.replace('0100', '0101') });
  expectRefusal(answer, 403, 'InvalidSignatureException');
});

function dropAuthorization(headers: Record<string, string>): void {
  delete headers.authorization;
}

function set(name: string, value: string) {
  return (headers: Record<string, string>): void => {
    headers[name] = value;
  };
}

function editHeader(name: string, pattern: RegExp, replace: (match: string) => string) {
  return (headers: Record<string, string>): void => {
    const before = headers[name] ?? '';
    const after = before.replace(pattern, replace);
    if (after === before) throw new Error(`Nothing to change in ${name}.`);
    headers[name] = after;
  };
}

function edit(pattern: RegExp, replace: (match: string) => string) {
  return editHeader('authorization', pattern, replace);
}
