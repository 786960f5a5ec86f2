import { readFile } from 'node:fs/promises';
import { documentPathOf } from '../../contracts/document-path.ts';
import type { Service } from '../../contracts/harness/outcome.ts';

/** Reads the bundled OpenAPI document of a service, which ships with the package. */
export async function readDocument(service: Service): Promise<object> {
  const path = documentPathOf(service);
  const document: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (typeof document !== 'object' || document === null) throw new TypeError(`${path} holds no object`);
  return document;
}
