import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../cli/package-root.ts';

/** Reads the bundled OpenAPI document that ships with the package. */
export async function readDocument(): Promise<object> {
  const path = join(packageRoot(), 'generated', 'batch-delete-phone-number.openapi.json');
  const document: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (typeof document !== 'object' || document === null) throw new TypeError(`${path} holds no object`);
  return document;
}
