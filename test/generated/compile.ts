import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** npm names under which the compilers are installed. */
export type Compiler = 'typescript' | 'typescript-7';

/** The settings of a strict caller who has no type packages installed. */
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  target: 'es2022',
  module: 'nodenext',
  types: [],
};

/**
 * Compiles files with one of the installed compilers; gives its complaints, or '' for none.
 * `folder` takes the tsconfig.json of this one compilation.
 */
export function compile(compiler: Compiler, folder: string, files: readonly string[]): Promise<string> {
  const config = join(folder, `tsconfig.${compiler}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files: files.map((file) => resolve(file)) }));
  return new Promise((settle, reject) => {
    const args = [findCompiler(compiler), '-p', config, '--pretty', 'false'];
    execFile(process.execPath, args, (error, stdout) => {
      if (error !== null && typeof error.code !== 'number') reject(error);
      else settle(stdout);
    });
  });
}

function findCompiler(compiler: Compiler): string {
  const manifest = createRequire(import.meta.url).resolve(`${compiler}/package.json`);
  return join(dirname(manifest), 'bin', 'tsc');
}

/** The version that a compiler tells of itself, such as `5.9.3`. */
export function readVersion(compiler: Compiler): string {
  const manifest: unknown = createRequire(import.meta.url)(`${compiler}/package.json`);
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
