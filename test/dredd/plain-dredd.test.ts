import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startMock } from '../../src/mock/start-mock.ts';
import { exampleCredentials, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { answerJson, closeAfterTest, serve } from './servers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the npm script as a user would, with nothing but these variables set for it. */
function runPlain(url: string, env: Record<string, string> = {}) {
  const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _secret, ...rest } = process.env;
  return new Promise<{ exitCode: number; stdout: string; stderr: string }>((resolve) => {
    const options = { cwd: root, env: { ...rest, ...env } };
    execFile('npm', ['run', '--silent', 'contract:dredd', '--', url], options, (error, stdout, stderr) => {
      resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

test('the sandbox passes', async () => {
  const sandbox = closeAfterTest(await startSandbox());
  const { exitCode, stdout, stderr } = await runPlain(sandbox.url, { CONTRACT_STATES: sandbox.statesUrl });
  expect(stdout).toContain('8 passing, 0 failing, 0 errors, 0 skipped, 8 total');
  expect(stderr).not.toMatch(/Warning|circular/);
  expect(exitCode).toBe(0);
});

test('the signed sandbox passes with credentials and fails without', async () => {
  const sandbox = closeAfterTest(await startSandbox({ auth: true }));
  const states = { CONTRACT_STATES: sandbox.statesUrl };
  const signed = await runPlain(sandbox.url, {
    ...states,
    AWS_ACCESS_KEY_ID: exampleCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: exampleCredentials.secretAccessKey,
  });
  expect(signed.stdout).toContain('8 passing, 0 failing, 0 errors, 0 skipped, 8 total');
  expect(signed.exitCode).toBe(0);
  expect((await runPlain(sandbox.url, states)).exitCode).toBe(1);
});

test('the mock passes', async () => {
  const mock = closeAfterTest(await startMock());
  const { exitCode, stdout } = await runPlain(mock.url, { CONTRACT_STATES: 'prefer' });
  expect(stdout).toContain('8 passing, 0 failing, 0 errors, 0 skipped, 8 total');
  expect(exitCode).toBe(0);
});

test('a lying server fails', async () => {
  const target = await serve(answerJson(200, {}));
  const { exitCode, stdout } = await runPlain(target.href, { CONTRACT_STATES: 'prefer' });
  expect(stdout).toContain('0 passing, 8 failing');
  expect(exitCode).toBe(1);
});

test('without states the errors are skipped with the reason', async () => {
  const sandbox = closeAfterTest(await startSandbox());
  const { exitCode, stdout } = await runPlain(sandbox.url);
  expect(stdout).toContain('2 passing, 0 failing, 0 errors, 6 skipped, 8 total');
  expect(stdout).toContain("skipped: no --states given, so state 'caller is forbidden' could not be set");
  expect(exitCode).toBe(0);
});

test('a states URL that is none fails', async () => {
  const target = await serve(answerJson(200, {}));
  const { exitCode, stdout } = await runPlain(target.href, { CONTRACT_STATES: 'here' });
  expect(stdout).toContain("CONTRACT_STATES: 'here' is no http or https URL");
  expect(exitCode).toBe(1);
});

test('a states URL that offers no state fails', async () => {
  const sandbox = closeAfterTest(await startSandbox());
  const { exitCode, stderr } = await runPlain(sandbox.url, { CONTRACT_STATES: `${sandbox.url}/_stats` });
  expect(stderr).toContain('/_stats offers no state');
  expect(exitCode).toBe(1);
});
