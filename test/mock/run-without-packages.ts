import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeTemporaryFolder } from '../cli/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a script in a copy of the built package beside which no other package is installed; gives its stdout. */
export async function runWithoutPackages(script: string): Promise<string> {
  const folder = makeTemporaryFolder();
  try {
    for (const part of ['package.json', 'dist', 'generated'])
      await cp(join(root, part), join(folder, part), { recursive: true });
    const options = { cwd: folder };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', script],
      options,
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
