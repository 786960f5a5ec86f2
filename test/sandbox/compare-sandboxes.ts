import { type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { Probe } from './probe.ts';

/** Starts a sandbox and tells whether it differs from what the reference showed; ends with the first difference. */
export async function differs(options: SandboxOptions, list: readonly Probe[], reference: readonly string[]) {
  const sandbox = await startSandbox(options);
  try {
    for (const [index, probe] of list.entries()) {
      if ((await show(probe, sandbox.url)) !== reference[index]) return true;
    }
    return false;
  } finally {
    await sandbox.close();
  }
}

/** What a sandbox shows on each occasion. */
export async function recordReference(
  options: SandboxOptions,
  list: readonly Probe[],
): Promise<readonly string[]> {
  const sandbox = await startSandbox(options);
  const seen: string[] = [];
  for (const probe of list) seen.push(await show(probe, sandbox.url));
  await sandbox.close();
  return seen;
}

/** A connection that breaks is something to be seen, too. */
function show(probe: Probe, url: string): Promise<string> {
  return probe(url).catch((error: unknown) => String(error));
}
