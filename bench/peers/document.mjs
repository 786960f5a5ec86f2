import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bundled OpenAPI document, as each tool reads it. */
export const documentPath = fileURLToPath(
  new URL('../../generated/batch-delete-phone-number.openapi.json', import.meta.url),
);

/** @returns {any} a copy that may be changed */
export function readDocument() {
  return JSON.parse(readFileSync(documentPath, 'utf8'));
}
