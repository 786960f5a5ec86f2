// Builds the reference page, one file that needs no network, into dist/: it is large and a product of the build,
// so it is not kept in generated/.
import path from 'node:path';
import { buildPage } from './page/build-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
await buildPage(
  path.join(root, 'openapi', 'batch-delete-phone-number.yaml'),
  path.join(root, 'dist', 'docs', 'batch-delete-phone-number.html'),
);
