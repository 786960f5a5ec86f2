import { expect, test } from 'vitest';
import { createPlainProvoker } from '../../contracts/dredd/plain-provoker.ts';

const local = 'http://127.0.0.1:8080';
const remote = 'https://chime.example.com';
const pair = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

/** The plan for the transaction that documents success. */
function plan(endpoint: string, env: Record<string, string>, ids = ['%2B12065550100']) {
  return createPlainProvoker(endpoint, env).before({
    name: 'x',
    status: 200,
    method: 'POST',
    host: new URL(endpoint).host,
    path: '/phone-numbers?operation=batch-delete',
    target: '/phone-numbers?operation=batch-delete',
    headers: [['Content-Type', 'application/json']],
    body: JSON.stringify({ PhoneNumberIds: ids }),
  });
}

test.each([
  [local, {}, undefined],
  [local, { AWS_ACCESS_KEY_ID: 'id' }, undefined],
  [local, pair, /Credential=id\/\d{8}\/us-east-1\/chime\/aws4_request/],
  // The endpoint rules of the official clients sign for us-east-1 whatever is configured.
  [local, { ...pair, AWS_REGION: 'eu-west-1' }, /Credential=id\/\d{8}\/us-east-1\/chime\/aws4_request/],
  [
    local,
    { ...pair, AWS_REGION: 'eu-west-1', CONTRACT_SERVICE: 'chime-sdk-voice' },
    /Credential=id\/\d{8}\/eu-west-1\/chime\/aws4_request/,
  ],
  [local, { ...pair, AWS_SESSION_TOKEN: 'token' }, /SignedHeaders=[^,]*x-amz-security-token/],
  [remote, pair, undefined],
  [remote, { ...pair, CONTRACT_SIGN: '1' }, /SignedHeaders=content-type;host;x-amz-date/],
])('%s with %o is signed accordingly', async (endpoint, env, authorization) => {
  const made = await plan(endpoint, env);
  const headers = Object.fromEntries(made.kind === 'send' ? made.headers : []);
  expect(headers).toMatchObject({ Host: new URL(endpoint).host });
  if (authorization === undefined) expect(headers).not.toHaveProperty('Authorization');
  else expect(headers.Authorization).toMatch(authorization);
});

test('a target on another machine gets no request that could harm', async () => {
  expect(await plan(remote, {}, ['+442071838750'])).toMatchObject({ kind: 'skip' });
  expect(await plan(local, {}, ['+442071838750'])).toMatchObject({ kind: 'send' });
});

test('a setting that is wrong is named', () => {
  expect(() => createPlainProvoker(local, { CONTRACT_STATES: 'here' })).toThrow(
    "CONTRACT_STATES: 'here' is no http",
  );
});
