// @ts-check
// Joins the modules of the built command, so that it starts without searching for hundreds of files. Packages stay
// packages, what is loaded on demand stays in files of its own, and the modules of the library stay as they are.
import { rmSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { build } from 'rolldown';

// A file that is no longer made would stay and be packed.
rmSync('dist/src/bin', { recursive: true, force: true });

await build({
  input: 'dist/src/bin.js',
  platform: 'node',
  // The bundler's own helpers are no package that would be installed.
  external: (id) => !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('@oxc-project/'),
  output: {
    dir: 'dist/src',
    entryFileNames: 'bin.js',
    chunkFileNames: 'bin/[name].js',
    format: 'esm',
  },
});
