import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { describeInvocation } from '../../src/cli/describe-invocation.ts';
import { renderAgain } from '../../src/commands/verify/again-command.ts';
import type { VerifyFlags } from '../../src/commands/verify.ts';

const flags: VerifyFlags = {
  failOn: 'required',
  service: 'chime',
  timeout: 10_000,
  concurrency: 8,
  dredd: true,
  runs: 25,
};

test.each([
  ['/work/project/dist/src/bin.cjs', 'node dist/src/bin.cjs'],
  ['/work/my tools/dist/src/bin.cjs', "node '../my tools/dist/src/bin.cjs'"],
  ['/work/project/node_modules/.bin/chime-contract', 'npx chime-contract'],
  ['/usr/bin/chime-contract', 'chime-contract'],
])('%s is started again by %s', (script, invocation) => {
  expect(describeInvocation(script, '/work/project')).toBe(invocation);
});

test('the command has what decides the outcome and nothing else', () => {
  const url = 'http://127.0.0.1:4010';
  const many = {
    ...flags,
    states: `${url}/_states`,
    sign: false,
    reporter: ['json'],
    failOn: 'advised',
  } as const;
  expect(renderAgain('npx chime-contract', url, many, 'input/list-missing')).toBe(
    `npx chime-contract verify ${url} --only input/list-missing --states ${url}/_states --no-sign`,
  );
  expect(renderAgain('npx chime-contract', undefined, flags, 'input/list-missing')).toBe(
    'npx chime-contract verify --only input/list-missing',
  );
  const ofVoice = { ...flags, service: 'chime-sdk-voice', region: 'eu-central-1' } as const;
  expect(renderAgain('npx chime-contract', url, ofVoice, 'input/list-missing')).toBe(
    `npx chime-contract verify ${url} --only input/list-missing --service chime-sdk-voice --region eu-central-1`,
  );
});

test('a shell takes the words as they are, and secrets are masked', async () => {
  const header = [
    ['x-tenant', "it's $HOME `id` \\"],
    ['Cookie', 'geheim'],
  ] as const;
  const command = renderAgain('printf "%s\\n"', undefined, { ...flags, header }, 'a/b');
  const { stdout } = await promisify(exec)(command);
  expect(stdout).toBe(
    [
      'verify',
      '--only',
      'a/b',
      '--header',
      "x-tenant: it's $HOME `id` \\",
      '--header',
      'Cookie: ***',
      '',
    ].join('\n'),
  );
});
