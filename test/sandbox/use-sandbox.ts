import { afterEach } from 'vitest';
import { type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts';

const running: Array<() => Promise<void>> = [];

afterEach(async () => {
  for (const close of running.splice(0)) await close();
});

/** Starts a sandbox that is closed after the test, and gives its URL. */
export async function useSandbox(options: SandboxOptions = {}): Promise<string> {
  const sandbox = await startSandbox(options);
  running.push(() => sandbox.close());
  return sandbox.url;
}
