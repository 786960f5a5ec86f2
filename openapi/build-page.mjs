// Builds the reference page of each service, one file that needs no network, into dist/: they are large and products of
// the build, so they are not kept in generated/.
import path from 'node:path';
import { buildPage } from './page/build-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const stem = 'batch-delete-phone-number';
await Promise.all(
  [stem, `${stem}.chime-sdk-voice`].map((name) =>
    buildPage(
      path.join(root, 'generated', `${name}.openapi.json`),
      path.join(root, 'dist', 'docs', `${name}.html`),
    ),
  ),
);
