import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from './harness/bench.ts';
import { packageRoot } from './package-root.ts';

/** Who judges, as reports and User-Agent headers name it: the package's own name and version. */
export const tool: Tool = readTool();

function readTool(): Tool {
  const file = join(packageRoot(), 'package.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('name' in manifest) || !('version' in manifest))
    throw new Error(`${file} has no name or version`);
  return { name: String(manifest.name), version: String(manifest.version) };
}
