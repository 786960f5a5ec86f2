import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliResult, cliPath, finish } from '../cli/run-cli.ts';

/** A step of a workflow or an action, as far as a runner executes it. */
export interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A folder like the one of a runner: with the package's command on PATH, as after an installation. */
export function prepareRunner(folder: string): Readonly<Record<string, string>> {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const command = `#!/bin/sh\nexec '${process.execPath}' '${cliPath}' "$@"\n`;
  writeFileSync(join(bin, 'chime-contract'), command, { mode: 0o755 });
  const summary = join(folder, 'summary.md');
  const output = join(folder, 'output.txt');
  for (const file of [summary, output]) writeFileSync(file, '');
  return { PATH: `${bin}:${process.env.PATH ?? ''}`, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output };
}

/** Runs a step's commands as they stand, by the shell and with the flags that a runner uses. */
export function runStep(
  { run = '' }: Step,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<CliResult> {
  const script = join(cwd, 'step.sh');
  writeFileSync(script, run);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd,
    env: { HOME: cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return finish(child);
}
