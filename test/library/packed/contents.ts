import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import type { InstalledPackage } from './installed-package.ts';

/** Tests of what is in the package and what comes with it. */
export function testContents({ inFolder, tarball }: InstalledPackage): void {
  test('the package holds what a user needs, and no test', () => {
    const files = readdirSync(inFolder('node_modules/chime-contract'), { recursive: true }).map(String);
    const atTheTop = files.filter((file) => !file.includes('/'));
    expect(atTheTop.sort()).toEqual([
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md'],
      ...['contracts', 'dist', 'generated', 'openapi', 'package.json', 'src'],
    ]);
    expect(files.filter((file) => /\.test\.|\.map$|^(contracts|openapi)\/.*\.(mjs|ts)$/.test(file))).toEqual(
      [],
    );
  });

  test('the hard dependencies weigh 15 MB at most, and nothing has an install script', () => {
    const { packages } = JSON.parse(readFileSync(inFolder('node_modules/.package-lock.json'), 'utf8'));
    const installed = Object.keys(packages);
    expect(installed.filter((path) => packages[path].hasInstallScript)).toEqual([]);
    const dependencies = installed.filter((path) => path !== 'node_modules/chime-contract');
    expect(dependencies).toContain('node_modules/commander');
    const bytes = dependencies.reduce((sum, path) => sum + weigh(inFolder(path)), 0);
    expect(bytes).toBeLessThan(15_000_000);
  });

  test('publint has no complaint about the tarball', async () => {
    const { messages } = await publint({ pack: { tarball: tarball().buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  test('types and modules agree at every export, for programs that are ES modules and for bundlers', async () => {
    const result = await checkPackage(createPackageFromTarballData(tarball()));
    if (result.types === false) throw new Error('the package has no types');
    // The package is of ES modules only, which older resolution does not know and `require` takes since Node.js 20.19.
    const older = ['node10', 'node16-cjs'];
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem && older.includes(problem.resolutionKind)),
    );
    expect(Object.keys(result.entrypoints)).toContain('./matchers/jest');
    expect(problems).toEqual([]);
  });
}

function weigh(folder: string): number {
  const files = readdirSync(folder, { recursive: true }).map(String);
  return files.reduce((sum, file) => sum + sizeOf(join(folder, file)), 0);
}

function sizeOf(path: string): number {
  const status = lstatSync(path);
  return status.isFile() ? status.size : 0;
}
