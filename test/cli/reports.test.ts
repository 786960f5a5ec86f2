import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { sarifErrors } from '../reporters/sarif-schema.ts';
import { runCli } from './run-cli.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const inFolder = useTemporaryFolder();
const oneCase = ['verify', '--no-dredd', '--only', 'input/list-missing'];
const inActions = { env: { GITHUB_ACTIONS: 'true' } };

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('one run writes every report, each as its format demands', async () => {
  const names = ['json', 'junit', 'html', 'sarif', 'markdown', 'github-actions'];
  const flags = names.flatMap((name) => ['--reporter', `${name}=${inFolder(name)}`]);
  const { code, stdout } = await runCli([...oneCase, ...flags]);
  expect(code).toBe(0);
  expect(stdout).toContain('verdict: conformant');
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(Object(readJson('src/schemas/recorded-exchange.schema.json')));
  expect(ajv.validate(Object(readJson('src/schemas/report.schema.json')), readJson(inFolder('json')))).toBe(
    true,
  );
  expect(sarifErrors(readJson(inFolder('sarif')))).toEqual([]);
  const beginnings = ['junit', 'html', 'markdown', 'github-actions'].map((name) =>
    readFileSync(inFolder(name), 'utf8').split('\n')[0]?.slice(0, 40),
  );
  expect(beginnings).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!doctype html>',
    '## ✅ chime-contract: conformant',
    '::notice title=chime-contract::conforman',
  ]);
});

test('within GitHub Actions there are annotations on stderr, beside the terminal’s report', async () => {
  const { stdout, stderr } = await runCli(oneCase, inActions);
  expect(stdout).toContain('verdict: conformant');
  expect(stdout).not.toContain('::');
  expect(stderr).toMatch(/^::notice title=chime-contract::conformant, /m);
});

test('a machine format on stdout stays pure there', async () => {
  const { stdout, stderr } = await runCli([...oneCase, '--reporter', 'sarif'], inActions);
  expect(sarifErrors(JSON.parse(stdout))).toEqual([]);
  expect(stderr).toMatch(/^::notice /m);
});

test('annotations that were given a path are written there alone', async () => {
  const path = inFolder('annotations.txt');
  const { stderr } = await runCli([...oneCase, '--reporter', `github-actions=${path}`], inActions);
  expect(stderr).toBe('');
  expect(readFileSync(path, 'utf8')).toMatch(/^::notice /);
});
