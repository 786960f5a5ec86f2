import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { useTemporaryFolder } from '../cli/temporary-folder.ts';
import { prepareRunner, runStep, type Step } from './run-step.ts';

const inFolder = useTemporaryFolder();
const text = readFileSync('action.yml', 'utf8');
const action = parse(text);
const steps: readonly Step[] = action.runs.steps;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// actionlint judges workflows only; this is what GitHub's documentation demands of a composite action's metadata.
describe('the action has the shape of a composite action', () => {
  test('name, description and branding', () => {
    expect(Object.keys(action)).toEqual(['name', 'description', 'branding', 'inputs', 'outputs', 'runs']);
    expect(action.runs.using).toBe('composite');
  });

  test('every input and output is described, every step names its shell', () => {
    for (const input of Object.values<object>(action.inputs))
      expect(Object.keys(input)).toEqual(['description', 'default']);
    for (const output of Object.values<object>(action.outputs))
      expect(Object.keys(output)).toEqual(['description', 'value']);
    for (const step of steps) expect(step).toMatchObject({ shell: 'bash', run: expect.any(String) });
  });

  test('every input that is used is declared, every declared one is used', () => {
    const used = new Set([...text.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('no input gets into a command except through the environment', () => {
    for (const { run } of steps) expect(run).not.toContain('${{');
  });

  test('it installs the version that it came with', () => {
    expect(String(action.inputs.version.default)).toBe(version);
  });
});

/** Runs the steps whose conditions hold with these inputs, and gives what each printed and how it ended. */
async function runAction(given: Readonly<Record<string, string>>) {
  const folder = inFolder(`runner-${Object.keys(given).join('-')}`);
  mkdirSync(folder);
  const runner = prepareRunner(folder);
  const inputOf = (name: string): string => given[name] ?? String(action.inputs[name].default);
  const endings = [];
  for (const step of steps.filter((candidate) => holds(candidate.if, inputOf))) {
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value, inputOf)]);
    endings.push({
      name: step.name,
      ...(await runStep(step, folder, { ...runner, ...Object.fromEntries(env) })),
    });
  }
  return { endings, output: readFileSync(runner.GITHUB_OUTPUT ?? '', 'utf8'), folder };
}

function evaluate(value: string, inputOf: (name: string) => string): string {
  return value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputOf(name));
}

function holds(condition: string | undefined, inputOf: (name: string) => string): boolean {
  const name = /inputs\.([\w-]+) != ''$/.exec(condition ?? '')?.[1];
  return name === undefined || inputOf(name) !== '';
}

async function withSandbox<Result>(use: (sandbox: Sandbox) => Promise<Result>): Promise<Result> {
  const sandbox = await startSandbox({ faults: ['null-elements-skipped'] });
  try {
    return await use(sandbox);
  } finally {
    await sandbox.close();
  }
}

test('its commands run as they stand: a faulty implementation fails, with the reports told as outputs', async () => {
  const { endings, output, folder } = await withSandbox(({ url, statesUrl }) =>
    runAction({ url, states: statesUrl, arguments: '--suite input --no-dredd --no-sign' }),
  );
  expect(endings.map(({ code }) => code)).toEqual([0, 1]);
  expect(endings.at(-1)?.stdout).toContain('BROKEN   input/element-is-null');
  expect(output).toBe('junit=contract-reports/contract.xml\nsarif=contract-reports/contract.sarif\n');
  expect(readFileSync(join(folder, 'contract-reports/contract.xml'), 'utf8')).toContain('<failure');
});

test('it compares documents, and verifies nothing without a URL', async () => {
  const document = join(process.cwd(), 'openapi/batch-delete-phone-number.yaml');
  const { endings } = await runAction({ 'old-document': document, 'new-document': document });
  expect(endings.map(({ name, code }) => [name, code])).toEqual([
    ['Install chime-contract', 0],
    ['Compare the documents', 0],
  ]);
  expect(endings.at(-1)?.stdout).toContain('for callers: non-breaking');
});
