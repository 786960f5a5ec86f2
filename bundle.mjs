// @ts-check
// Joins the modules of the built command, so that it starts without searching for hundreds of files. It becomes
// CommonJS, which Node.js 20 loads a third sooner than the same code as ES modules. Packages stay packages, what only
// some runs load stays in files of its own, and the modules of the library stay as they are.
import { rmSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { build } from 'rolldown';

const entry = resolve('dist/src/bin.js');

/** What each run of verify loads on demand. It becomes one file: a call from file to file costs more than one within. */
const loadedByVerify = [
  'src/commands/verify/verify.js',
  'src/reporters/terminal.js',
  'contracts/cases/index.js',
  'contracts/checks/index.js',
  'contracts/clauses/index.js',
].map((module) => resolve('dist', module));

/** @type {ReadonlySet<string>} */
let atStart = new Set();
/** @type {ReadonlySet<string>} */
let byVerify = new Set();

// A file that is no longer made would stay and be packed.
rmSync('dist/src/bin', { recursive: true, force: true });
await build({
  input: entry,
  platform: 'node',
  // The bundler's own helpers are no package that would be installed.
  external: (id) => !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('@oxc-project/'),
  // What one command loads on demand and another at once is in one file all the same.
  checks: { ineffectiveDynamicImport: false },
  plugins: [
    {
      name: 'reach',
      // All modules are known here, and not yet put into files.
      buildEnd() {
        /** @param {string} id */
        const importsOf = (id) => this.getModuleInfo(id)?.importedIds ?? [];
        atStart = reach([entry], importsOf);
        byVerify = reach(loadedByVerify, importsOf);
      },
    },
  ],
  output: {
    dir: 'dist/src',
    entryFileNames: 'bin.cjs',
    chunkFileNames: 'bin/[name].cjs',
    format: 'cjs',
    codeSplitting: {
      groups: [
        // Before the other, which would draw in what it needs of these, and be loaded by every command.
        { name: 'start', test: (id) => atStart.has(id), priority: 1 },
        { name: 'verify', test: (id) => byVerify.has(id) },
      ],
    },
  },
});
// The command has one entry, and it is the joined one.
for (const name of ['bin.js', 'bin.d.ts']) rmSync(`dist/src/${name}`);

/**
 * The modules from which these start, and those that they import in turn, but for what is loaded on demand.
 * @param {readonly string[]} from
 * @param {(id: string) => readonly string[]} importsOf
 * @returns {ReadonlySet<string>}
 */
function reach(from, importsOf) {
  const reached = new Set(from);
  // A set is walked through to what is added on the way.
  for (const id of reached) for (const imported of importsOf(id)) reached.add(imported);
  return reached;
}
