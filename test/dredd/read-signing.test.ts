import { expect, test } from 'vitest';
import { readSigning } from '../../contracts/dredd/read-signing.ts';

const local = new URL('http://127.0.0.1:8080');
const remote = new URL('https://chime.example.com');
const pair = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
const credentials = { accessKeyId: 'id', secretAccessKey: 'secret' };

test.each([
  [local, {}, undefined],
  [local, { AWS_ACCESS_KEY_ID: 'id' }, undefined],
  [local, pair, { credentials, region: 'us-east-1', service: 'chime' }],
  [new URL('http://[::1]'), pair, { credentials, region: 'us-east-1', service: 'chime' }],
  [local, { ...pair, AWS_REGION: 'eu-west-1' }, { credentials, region: 'eu-west-1', service: 'chime' }],
  [
    local,
    { ...pair, AWS_DEFAULT_REGION: 'eu-west-2' },
    { credentials, region: 'eu-west-2', service: 'chime' },
  ],
  [
    local,
    { ...pair, AWS_SESSION_TOKEN: 'token' },
    { credentials: { ...credentials, sessionToken: 'token' }, region: 'us-east-1', service: 'chime' },
  ],
  [remote, pair, undefined],
  [new URL('http://127.0.0.1.example.com'), pair, undefined],
  [remote, { ...pair, CONTRACT_SIGN: '1' }, { credentials, region: 'us-east-1', service: 'chime' }],
])('%s with %o', (target, env, signing) => {
  expect(readSigning(target, env)).toEqual(signing);
});
