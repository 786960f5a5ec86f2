import { readFile } from 'node:fs/promises';
import { openapiOverlay } from 'openapi-format';
import { parse } from 'yaml';

/**
 * Lays an OpenAPI Overlay over a document and gives the new one. Throws for an action that changes nothing, since the
 * place it speaks of was renamed or removed.
 * @param {Record<string, any>} document The bundled document; it stays as it is.
 * @param {string} file Path of the overlay.
 * @returns {Promise<Record<string, any>>}
 */
export async function applyOverlay(document, file) {
  const overlaySet = parse(await readFile(file, 'utf8'));
  const base = /** @type {never} */ (structuredClone(document));
  const { data, resultData } = await openapiOverlay(base, { overlaySet });
  /** @type {ReadonlyArray<{ target: string }>} */
  const idle = /** @type {any} */ (resultData).unusedActions;
  if (idle.length > 0) {
    throw new Error(`${file}: nothing in the document is at ${idle.map(({ target }) => target).join(', ')}`);
  }
  return data;
}
