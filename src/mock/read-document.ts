import { readFile } from 'node:fs/promises';
import { documentPath } from '../../contracts/document-path.ts';

/** Reads the bundled OpenAPI document that ships with the package. */
export async function readDocument(): Promise<object> {
  const document: unknown = JSON.parse(await readFile(documentPath, 'utf8'));
  if (typeof document !== 'object' || document === null)
    throw new TypeError(`${documentPath} holds no object`);
  return document;
}
