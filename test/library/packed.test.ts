import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { testCommands } from './packed/commands.ts';
import { testContents } from './packed/contents.ts';
import { root, useInstalledPackage } from './packed/installed-package.ts';
import { testTypes } from './packed/types.ts';

const require = createRequire(import.meta.url);
const installed = useInstalledPackage();
const { inFolder, run } = installed;

/** The installed package, in a project that has the examples and this repository's test frameworks. */
beforeAll(() => {
  for (const name of ['vitest', 'expect', 'typescript', '@types/node']) link(name);
  cpSync(join(root, 'examples'), inFolder('examples'), { recursive: true });
});

describe('contents', () => testContents(installed));
describe('commands', () => testCommands(installed));
describe('types', () => testTypes(installed));

function link(name: string): void {
  const path = inFolder(join('node_modules', name));
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), path);
}

test('the example for vitest passes, and TypeScript knows the matcher', () => {
  const stdout = run('node', 'node_modules/vitest/vitest.mjs', 'run', '--root', 'examples/vitest');
  expect(stdout).toMatch(/Tests {2}3 passed/);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
  const more = ['--types', 'node', '--allowImportingTsExtensions'];
  run(
    'node',
    'node_modules/typescript/bin/tsc',
    ...options,
    ...more,
    'examples/vitest/holds-contract.test.ts',
  );
});

test('the example for jest passes in jest’s own expect', () => {
  mkdirSync(inFolder('node_modules/@jest/globals'), { recursive: true });
  // What jest gives to a test: its expect, and a way to name the test.
  writeFileSync(inFolder('node_modules/@jest/globals/index.js'), globalsOfJest);
  writeFileSync(
    inFolder('node_modules/@jest/globals/package.json'),
    '{"type":"module","exports":"./index.js"}',
  );
  expect(run('node', 'examples/jest/holds-contract.test.js')).toBe('passed 2\n');
});

const globalsOfJest = `
export { expect } from 'expect';
const tests = [];
export const test = (name, body) => tests.push(body);
setTimeout(async () => {
  for (const body of tests) await body();
  console.log('passed', tests.length);
});
`;

test('a bundle that only judges holds no case, no server and no command line', async () => {
  const fromVite = createRequire(createRequire(require.resolve('vitest')).resolve('vite'));
  const bundler: typeof import('rolldown') = await import(pathToFileURL(fromVite.resolve('rolldown')).href);
  writeFileSync(inFolder('entry.js'), "export { judgeExchange } from 'chime-contract';");
  const bundle = await bundler.rolldown({ input: inFolder('entry.js'), platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const [{ code }] = output;
  expect(code).toContain('function judgeExchange');
  expect(code).toContain('success/list-never-null');
  for (const absent of ['partial-failure/unknown-after-good', 'createServer', 'readFileSync', 'commander'])
    expect(code).not.toContain(absent);
});
