import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { runInProcess } from './run-in-process.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const inFolder = useTemporaryFolder();
const broken = 'input/element-is-null';
const held = 'input/list-missing';
const today = new Date().toISOString().slice(0, 10);
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ faults: ['null-elements-skipped'] });
});
afterAll(() => sandbox.close());

function verify(...args: readonly string[]) {
  const some = ['--only', `${broken},${held}`, '--no-sign', '--no-dredd'];
  return runInProcess(['verify', sandbox.url, ...some, ...args]);
}

/** Writes a baseline with one entry and gives its path. */
function baselineOf(entry: object): string {
  const path = inFolder('baseline.json');
  writeFileSync(
    path,
    JSON.stringify({ accepted: [{ case: broken, reason: 'ticket 7', expires: today, ...entry }] }),
  );
  return path;
}

test('an accepted failure is reported as such and does not fail the run, up to the last day', async () => {
  const { code, stdout } = await verify('--baseline', baselineOf({}));
  expect(stdout).toContain(`${broken}  input/null-element-refused, accepted until ${today}: ticket 7`);
  expect(stdout).not.toContain('BROKEN');
  expect(stdout).toContain('verdict: not conformant');
  expect(stdout).toContain('passes: --baseline accepts what is broken in 1 case');
  expect(code).toBe(0);
});

test('the same run without a baseline fails', async () => {
  expect((await verify()).code).toBe(1);
});

test('a failure of a clause that the entry does not name is not accepted', async () => {
  const { code, stdout } = await verify(
    '--baseline',
    baselineOf({ clauses: ['input/null-element-refused'] }),
  );
  expect(stdout).toContain('BROKEN');
  expect(stdout).toContain('ACCEPTED');
  expect(code).toBe(1);
});

test('an entry accepts nothing after its last day, and is named', async () => {
  const { code, stdout, stderr } = await verify('--baseline', baselineOf({ expires: '2026-01-31' }));
  expect(stdout).toContain('EXPIRED   1 ');
  expect(stderr).toContain(`${broken}: expired after 2026-01-31; renew it or mend the failure`);
  expect(code).toBe(1);
});

test('an entry whose failure no longer occurs is named, and fails nothing by itself', async () => {
  const path = baselineOf({ case: held });
  const { code, stderr } = await verify('--baseline', path, '--only', held);
  expect(stderr).toContain(`${held}: no longer occurs; delete the entry`);
  expect(code).toBe(1);
  const { code: alone } = await runInProcess([
    'verify',
    sandbox.url,
    '--only',
    held,
    '--no-sign',
    '--baseline',
    path,
  ]);
  expect(alone).toBe(0);
});

test('an entry for a case that did not run is left alone', async () => {
  const { stderr } = await runInProcess([
    'verify',
    sandbox.url,
    '--only',
    held,
    '--baseline',
    baselineOf({}),
  ]);
  expect(stderr).not.toContain('no longer occurs');
});

const ajv = new Ajv({ allErrors: true, strict: true, strictTuples: false });
addFormats.default(ajv);
for (const name of ['recorded-exchange', 'report', 'baseline'])
  ajv.addSchema(JSON.parse(readFileSync(`src/schemas/${name}.schema.json`, 'utf8')));

test('the machine formats tell of it: JSON by its schema, JUnit as skipped with the reason', async () => {
  const [json, junit] = [inFolder('report.json'), inFolder('report.xml')];
  await verify('--baseline', baselineOf({}), '--reporter', `json=${json}`, '--reporter', `junit=${junit}`);
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(ajv.validate('report.schema.json', report) ? [] : ajv.errors).toEqual([]);
  expect(report.baseline).toEqual({ accepted: [broken], expired: [], stale: [] });
  const suites = XmlDocument.fromString(readFileSync(junit, 'utf8'));
  expect(suites.find('//failure')).toEqual([]);
  expect(suites.get('//skipped/@message')?.content).toBe(`accepted until ${today}: ticket 7`);
});

test('a first baseline is written from a run, is refused until a person gives reasons, and then holds', async () => {
  const path = inFolder('first.yaml');
  const { code, stderr } = await verify('--write-baseline', path);
  expect(stderr).toContain('fill in a reason and a date');
  expect(code).toBe(1);
  const unfilled = await verify('--baseline', path);
  expect(unfilled.stderr).toContain(
    `entry 1 ('${broken}') has no reason; whoever accepts a failure says why`,
  );
  expect(unfilled.code).toBe(2);
  const filled = readFileSync(path, 'utf8')
    .replaceAll('reason: ""', 'reason: ticket 7')
    .replaceAll('expires: ""', `expires: ${today}`);
  writeFileSync(path, filled);
  expect(ajv.validate('baseline.schema.json', parse(filled)) ? [] : ajv.errors).toEqual([]);
  expect((await verify('--baseline', path)).code).toBe(0);
  const again = await verify('--write-baseline', path);
  expect(again.stderr).toContain('is there already');
  expect(again.code).toBe(2);
  expect(readFileSync(path, 'utf8')).toBe(filled);
});

test.each([
  ['accepted: [', 'is neither YAML nor JSON'],
  ['[]', "holds no list 'accepted'"],
  ['accepted: {}', "holds no list 'accepted'"],
  ['{accepted: [], acepted: []}', "holds 'acepted' beside"],
  ['accepted: [input/element-is-null]', 'entry 1 is no object'],
  ['accepted: [{reason: x, expires: 2027-01-01}]', 'entry 1 has no case'],
  [
    'accepted: [{case: input/element-is-nul, reason: x, expires: 2027-01-01}]',
    "did you mean 'input/element-is-null'?",
  ],
  [
    `accepted: [{case: ${broken}, clauses: [input/null-element-refusd], reason: x, expires: 2027-01-01}]`,
    "did you mean 'input/null-element-refused'?",
  ],
  [
    `accepted: [{case: ${broken}, clauses: all, reason: x, expires: 2027-01-01}]`,
    "'clauses' that are no list",
  ],
  [`accepted: [{case: ${broken}, reason: ' ', expires: 2027-01-01}]`, 'has no reason'],
  [`accepted: [{case: ${broken}, reason: x}]`, 'has no expires'],
  [`accepted: [{case: ${broken}, reason: x, expires: 2027-02-30}]`, "expires '2027-02-30', which is no day"],
  [`accepted: [{case: ${broken}, reason: x, expires: soon}]`, "expires 'soon'"],
  [`accepted: [{case: ${broken}, reason: x, until: 2027-01-01}]`, "holds 'until'"],
])('%s is refused in one line', async (content, complaint) => {
  const path = inFolder('bad.yaml');
  writeFileSync(path, content);
  const { code, stdout, stderr } = await verify(
    '--baseline',
    path,
    '--reporter',
    `json=${inFolder('none.json')}`,
  );
  expect(stderr).toMatch(/^chime-contract: --baseline .+\n$/);
  expect(stderr).toContain(complaint);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(existsSync(inFolder('none.json'))).toBe(false);
});

test('a baseline that is not there, and a place that cannot be written, are told before anything is sent', async () => {
  expect((await verify('--baseline', inFolder('missing.yaml'))).stderr).toContain('no such file');
  expect((await verify('--write-baseline', inFolder('none/first.yaml'))).stderr).toContain(
    'no such file or folder',
  );
});
