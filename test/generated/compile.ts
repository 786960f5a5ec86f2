import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** npm names under which the compilers are installed. */
export type Compiler = 'typescript' | 'typescript-7';

const strictest = [
  ...['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--erasableSyntaxOnly'],
  ...['--verbatimModuleSyntax', '--isolatedModules', '--allowImportingTsExtensions', '--noEmit'],
  ...[
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--types',
    '',
    '--skipLibCheck',
    '--pretty',
    'false',
    '--ignoreConfig',
  ],
];

/** Compiles files with one of the installed compilers, without a tsconfig.json; gives its complaints, or '' for none. */
export function compile(compiler: Compiler, files: readonly string[]): Promise<string> {
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), 'bin', 'tsc');
  const options =
    compiler === 'typescript' ? strictest.filter((option) => option !== '--ignoreConfig') : strictest;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [tsc, ...options, ...files], (error, stdout) => {
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve(stdout);
    });
  });
}

/** The version that a compiler tells of itself, such as `5.9.3`. */
export function readVersion(compiler: Compiler): string {
  const manifest: unknown = createRequire(import.meta.url)(`${compiler}/package.json`);
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
