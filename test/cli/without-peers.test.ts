import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { finish } from './run-cli.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inFolder = useTemporaryFolder();

/** The package as it is built, beside its hard dependencies only. */
beforeAll(() => {
  for (const part of ['package.json', 'dist', 'generated'])
    cpSync(join(root, part), inFolder(part), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const link = inFolder(join('node_modules', name));
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
});

function run(...args: readonly string[]) {
  return finish(
    spawn(process.execPath, [inFolder('dist/src/bin.cjs'), ...args], {
      env: { PATH: process.env.PATH ?? '' },
    }),
  );
}

test('verify does without Dredd and tells how to install it', async () => {
  const { code, stdout, stderr } = await run('verify', '--suite', 'routing,dredd', '--reporter', 'junit');
  expect(stderr).toMatch(/^chime-contract: Dredd, .+: npm install --save-dev --save-exact dredd@14\.1\.0\n$/);
  expect(stdout).toContain('<testsuite name="routing"');
  expect(code).toBe(0);
});

test('mock tells in one line how to install Prism', async () => {
  const { code, stdout, stderr } = await run('mock');
  expect(stderr).toMatch(/^chime-contract: Prism.+ npm install .+\n$/);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
