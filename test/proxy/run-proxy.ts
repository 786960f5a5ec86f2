import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { type CliResult, finish, startCli, waitFor } from '../cli/run-cli.ts';

/** A running `chime-contract proxy`. */
export interface ProxyProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it as Ctrl-C does, and gives what it left behind. */
  end(): Promise<CliResult>;
}

/** Starts the command before an upstream for the time of one test. */
export async function runProxy(upstream: string, ...flags: readonly string[]): Promise<ProxyProcess> {
  const child = startCli(['proxy', upstream, '--port', '0', ...flags]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const result = finish(child);
  const url = (await waitFor(child, /^listening (http:\/\/\S+)\n/))[1] ?? '';
  const end = (): Promise<CliResult> => {
    child.kill('SIGINT');
    return result;
  };
  return { url, child, end };
}

/** Calls the operation with this body, and gives the status. */
export async function call(url: string, body: string): Promise<number> {
  const answer = await fetch(`${url}/phone-numbers?operation=batch-delete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** The lines of a file, each as it is. */
export function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1);
}
