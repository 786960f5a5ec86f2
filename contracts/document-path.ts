import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** Where the bundled OpenAPI document of the operation lies, as JSON. */
export const documentPath: string = join(
  packageRoot(),
  'generated',
  'batch-delete-phone-number.openapi.json',
);
