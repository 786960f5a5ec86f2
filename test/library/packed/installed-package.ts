import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll } from 'vitest';
import { useTemporaryFolder } from '../../cli/temporary-folder.ts';

/** The root of this repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The package as a user gets it: packed, and installed from the tarball in a folder with nothing else. */
export interface InstalledPackage {
  /** Makes a path in the folder. */
  readonly inFolder: (name: string) => string;
  /** The bytes of the tarball. */
  readonly tarball: () => Uint8Array<ArrayBuffer>;
  /** Runs a program in the folder and gives its stdout; throws when it fails. */
  readonly run: (command: string, ...args: readonly string[]) => string;
  /** Starts the installed command in the folder. */
  readonly start: (...args: readonly string[]) => ChildProcess;
}

/** Packs and installs once for a test file. Nothing is built, since other tests use what is built. */
export function useInstalledPackage(): InstalledPackage {
  const inFolder = useTemporaryFolder();
  let archive = '';
  const options = () => ({
    cwd: inFolder(''),
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1' },
  });
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { ...options(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  beforeAll(() => {
    archive = run('npm', 'pack', root, '--ignore-scripts', '--silent').trim();
    writeFileSync(inFolder('package.json'), '{"type":"module","private":true}');
    const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
    run('npm', 'install', ...quiet, join('.', archive));
  });

  return {
    inFolder,
    run,
    tarball: () => new Uint8Array(readFileSync(inFolder(archive))),
    start: (...args) => spawn(inFolder('node_modules/.bin/chime-contract'), args, options()),
  };
}
