import { expect, test } from 'vitest';
import { chooseSigning } from '../../src/commands/verify/choose-signing.ts';

const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
const signed = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' },
};

test.each([
  ['a loopback target with credentials is signed to', { isLoopback: true, sign: undefined, env }, signed],
  ['a loopback target without credentials is not', { isLoopback: true, sign: undefined, env: {} }, undefined],
  ['--no-sign leaves signatures out', { isLoopback: true, sign: false, env }, undefined],
  ['another target is not signed to by itself', { isLoopback: false, sign: undefined, env }, undefined],
  ['another target is signed to with --sign', { isLoopback: false, sign: true, env }, signed],
])('%s', (_situation, question, signing) => {
  expect(chooseSigning({ region: 'us-east-1', ...question }).signing).toEqual(signing);
});

test('that signatures are left out for another target is told', () => {
  const question = { region: 'us-east-1', isLoopback: false, sign: undefined, env };
  expect(chooseSigning(question).note).toContain('--sign');
});

test('empty credentials count as none', () => {
  const question = { region: 'us-east-1', isLoopback: true, sign: undefined, env: { AWS_ACCESS_KEY_ID: '' } };
  expect(chooseSigning(question).signing).toBeUndefined();
});
