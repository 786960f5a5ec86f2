import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of the bundled OpenAPI document, found upwards from this file, whether it runs from sources or from the build. */
export function findDocument(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'generated', 'batch-delete-phone-number.openapi.json');
}
