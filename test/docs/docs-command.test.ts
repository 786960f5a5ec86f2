import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeReferencePage } from '../../src/commands/docs/write-docs.ts';

const page = await composeReferencePage('chime');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chime-contract-docs-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

interface Ending {
  readonly exitCode: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function docs(args: readonly string[], dist = 'dist'): Promise<Ending> {
  return new Promise((settle) => {
    const command = [join(dist, 'src', 'bin.cjs'), 'docs', ...args];
    execFile(process.execPath, command, { maxBuffer: 2 * page.length }, (error, stdout, stderr) => {
      settle({ exitCode: error?.code ?? 0, stdout, stderr });
    });
  });
}

test('docs prints the page', async () => {
  const { exitCode, stdout, stderr } = await docs([]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout === page).toBe(true);
});

test('docs --out writes the page in place of an older file and leaves nothing else behind', async () => {
  const file = join(folder, 'page.html');
  writeFileSync(file, 'older');
  expect(await docs(['--out', file])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(readFileSync(file, 'utf8') === page).toBe(true);
  expect(readdirSync(folder)).toEqual(['page.html']);
});

test('docs --out into a folder that is not there is refused with one line', async () => {
  const { exitCode, stdout, stderr } = await docs(['--out', join(folder, 'none', 'page.html')]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(/^chime-contract: --out .*no such file or folder; .*\n$/);
});

test('a project in which the page was not built says how to build it', async () => {
  cpSync('dist', join(folder, 'dist'), { recursive: true, filter: (path) => path !== join('dist', 'docs') });
  cpSync('package.json', join(folder, 'package.json'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const { exitCode, stdout, stderr } = await docs([], join(folder, 'dist'));
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toBe(
    'chime-contract: the reference page has not been built; build it with: npm run build\n',
  );
});

test('the page refers to nothing outside itself, forbids the browser to, and reports no usage', () => {
  const markup = page.replaceAll(/<script[\s>][\s\S]*?<\/script>/g, '');
  expect(markup.match(/<(script|link|img|iframe)[^>]+(src|href)="(?!data:)[^"]*"/g)).toBe(null);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(markup)?.[1];
  expect(policy).toBe(
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:",
  );
  expect(/"disableTelemetry":\w+/.exec(page)?.[0]).toBe('"disableTelemetry":true');
});
