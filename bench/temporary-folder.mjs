import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endInOrder } from './end-in-order.mjs';

/** Makes a folder that is removed when this process ends, also when it is interrupted: some files in it are large. */
export function makeTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'chime-contract-'));
  endInOrder(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
