import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type InstalledPackage, root } from './installed-package.ts';

/** Tests that TypeScript finds the types of every export. */
export function testTypes({ inFolder, run }: InstalledPackage): void {
  const consumer = 'consumer.ts';
  const compile = (compiler: string, ...options: readonly string[]) => {
    const program = join(root, 'node_modules', compiler, 'bin/tsc');
    cpSync(join(root, 'test/library/packed', consumer), inFolder(consumer));
    const common = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023', '--types', 'node'];
    return run('node', program, ...common, '--resolveJsonModule', ...options, consumer);
  };

  test('the program that is compiled imports every export', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const text = readFileSync(join(root, 'test/library/packed', consumer), 'utf8');
    for (const name of Object.keys(exports))
      expect(text).toContain(` 'chime-contract${name.slice(1).replace('*', 'report.schema.json')}'`);
  });

  test('types resolve as node16 does, under TypeScript 5', () => {
    expect(compile('typescript', '--module', 'node20', '--moduleResolution', 'node16')).toBe('');
  });

  test('types resolve as bundlers do, under TypeScript 7', () => {
    expect(compile('typescript-7', '--module', 'esnext', '--moduleResolution', 'bundler')).toBe('');
  });
}
