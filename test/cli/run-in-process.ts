import { main } from '../../src/cli/main.ts';
import type { CliResult } from './run-cli.ts';

/** Runs a command line within this process, for the many rows of a table; its output is no terminal. */
export async function runInProcess(args: readonly string[]): Promise<CliResult> {
  const texts = { stdout: '', stderr: '' };
  const into = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      texts[stream] += text;
    },
  });
  const code = await main(args, {
    stdout: into('stdout'),
    stderr: into('stderr'),
    invocation: 'chime-contract',
    env: {},
    stop: new AbortController().signal,
  });
  return { code, ...texts };
}
