import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cliPath, finish, runCli } from './run-cli.ts';

/** `script` of util-linux runs a command under a pseudo-terminal. */
const hasPseudoTerminal =
  spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false;
const escapeCharacter = String.fromCharCode(27);
const args = ['verify', '--suite', 'routing', '--no-dredd'];

function runOnTerminal(env: Readonly<Record<string, string>>) {
  const command = [process.execPath, cliPath, ...args].join(' ');
  return finish(
    spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

test('there are no colours where stdout is no terminal', async () => {
  const { stdout } = await runCli(args, { env: { TERM: 'xterm' } });
  expect(stdout).toContain('held');
  expect(stdout).not.toContain(escapeCharacter);
});

describe.runIf(hasPseudoTerminal)('on a terminal', () => {
  test('there are colours', async () => {
    const { code, stdout } = await runOnTerminal({});
    expect(stdout).toContain(`${escapeCharacter}[32mheld`);
    expect(code).toBe(0);
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('%j turns them off', async (env) => {
    const { stdout } = await runOnTerminal(env);
    expect(stdout).toContain('held');
    expect(stdout).not.toContain(escapeCharacter);
  });
});
