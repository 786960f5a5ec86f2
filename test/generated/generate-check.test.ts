import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'chime-contract-generate-'));
  for (const folder of ['openapi', 'generated', 'src/schemas'])
    cpSync(folder, join(project, folder), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});

afterEach(() => rmSync(project, { recursive: true }));

interface Ending {
  readonly exitCode: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function generate(...args: readonly string[]): Promise<Ending> {
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [join(project, 'openapi', 'generate.mjs'), ...args],
      (error, stdout, stderr) => {
        settle({ exitCode: error?.code ?? 0, stdout, stderr });
      },
    );
  });
}

const stem = 'generated/batch-delete-phone-number';
const voice = `${stem}.chime-sdk-voice`;
const advice = 'Run: npm run generate\n';

test('what is committed is what the document gives', async () => {
  expect(await generate('--check')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test('a change of the document makes every file stale, and generating mends it', async () => {
  const document = join(project, 'openapi/batch-delete-phone-number.yaml');
  writeFileSync(document, readFileSync(document, 'utf8').replace('minItems: 1', 'minItems: 2'));
  writeFileSync(
    document,
    readFileSync(document, 'utf8').replace('the numbers to move, at least one', 'the numbers'),
  );
  expect(await generate('--check')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `${[voice, stem].map((name) => `${name}.openapi.json is stale\n${name}.types.ts is stale\n${name}.validators.ts is stale\n`).join('')}${advice}`,
  });
  expect(await generate()).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(await generate('--check')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test('an edited, a missing and a foreign file are named', async () => {
  appendFileSync(join(project, `${stem}.types.ts`), '\n');
  rmSync(join(project, `${stem}.validators.ts`));
  writeFileSync(join(project, 'generated/notes.txt'), 'by hand');
  expect(await generate('--check')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `${stem}.types.ts is stale\n${stem}.validators.ts is missing\ngenerated/notes.txt is not made by npm run generate\n${advice}`,
  });
});
