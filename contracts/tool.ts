import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tool } from './harness/bench.ts';

/** Who judges, as reports and User-Agent headers name it: the package's own name and version. */
export const tool: Tool = readTool(dirname(fileURLToPath(import.meta.url)));

function readTool(folder: string): Tool {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return readTool(dirname(folder));
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('name' in manifest) || !('version' in manifest))
    throw new Error(`${file} has no name or version`);
  return { name: String(manifest.name), version: String(manifest.version) };
}
