import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import document from '../../generated/batch-delete-phone-number.openapi.json' with { type: 'json' };
import { runCli } from '../cli/run-cli.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { useTemporaryFolder } from '../cli/temporary-folder.ts';
import { sampleReport } from '../reporters/sample-report.ts';
import { applyPatch } from './apply-patch.ts';

const inFolder = useTemporaryFolder();
const yaml = 'openapi/batch-delete-phone-number.yaml';
const minItems = '#/components/schemas/BatchDeletePhoneNumberRequest/properties/PhoneNumberIds/minItems';
const clause = { id: 'input/list-required', level: 'advised', text: 'No list is refused.', source: 'page' };
const stricter = { ...clause, level: 'required', text: 'No list is refused.' };
const hostile = '\u001b[2J<b>|x';

const files: Readonly<Record<string, unknown>> = {
  'two-ids.json': applyPatch(document, [['set', minItems, 2]]),
  'raised.json': applyPatch(document, [['set', '#/info/version', '2']]),
  'hostile.json': applyPatch(document, [
    ['set', minItems, 2],
    ['set', '#/info/title', hostile],
  ]),
  'lost-reference.json': applyPatch(document, [['remove', '#/components/schemas/PhoneNumberError']]),
  'other-file.json': applyPatch(document, [
    ['set', '#/paths/~1phone-numbers/post/requestBody', { $ref: 'body.yaml' }],
  ]),
  'circle.json': applyPatch(document, [
    ['set', '#/components/schemas/PhoneNumberId', { $ref: '#/components/schemas/PhoneNumberId' }],
  ]),
  'swagger.json': { swagger: '2.0', paths: {} },
  'openapi-4.json': { openapi: '4.0.0', paths: {} },
  'no-paths.json': { openapi: '3.0.3' },
  'no-version.json': { paths: {} },
  'list.json': [],
  'report.json': { ...sampleReport, clauses: [clause, { ...clause, id: 'input/gone', level: 'required' }] },
  'later-report.json': { ...sampleReport, clauses: [stricter, { ...clause, id: 'input/new' }] },
  'odd-report.json': { ...sampleReport, clauses: [{ id: 'x' }] },
};

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) writeFileSync(inFolder(name), JSON.stringify(content));
  writeFileSync(inFolder('broken.yaml'), 'openapi: 3.0.3\npaths: {a: [}\n');
  writeFileSync(inFolder('endless.yaml'), 'openapi: 3.0.3\npaths: &all { a: *all }\n');
});

function diff(...args: readonly string[]) {
  return runInProcess(['diff', ...args.map((arg) => arg.replace('TMP', inFolder('.')))]);
}

test('a breaking change is told with place, pointer and reasons, and ends with 1', async () => {
  expect(await runCli(['diff', yaml, inFolder('two-ids.json')])).toEqual({
    code: 1,
    stderr: '',
    stdout: `BREAKING      ${minItems}
  minItems 1 → 2
  at            request body of POST /phone-numbers
  callers       breaking: requests that were right are no longer
  implementers  breaking: requests have to be refused that were served before

for callers:      breaking  (1 breaking)
for implementers: breaking  (1 breaking)
`,
  });
});

test('the YAML and the bundled JSON are one contract', async () => {
  const { code, stdout } = await diff(yaml, 'generated/batch-delete-phone-number.openapi.json');
  expect(stdout).toBe(
    'for callers:      non-breaking  (no change)\nfor implementers: non-breaking  (no change)\n',
  );
  expect(code).toBe(0);
});

test('a change that breaks nobody ends with 0', async () => {
  const { code, stdout } = await diff(yaml, 'TMP/raised.json');
  expect(stdout).toContain('version "2018-05-01" → "2"');
  expect(code).toBe(0);
});

test('--for leaves the other side aside', async () => {
  const looser = ['TMP/two-ids.json', yaml] as const;
  expect((await diff(...looser, '--for', 'implementers')).code).toBe(1);
  const { code, stdout } = await diff(...looser, '--for', 'callers');
  expect(stdout).not.toContain('implementers');
  expect(code).toBe(0);
});

const schema = JSON.parse(readFileSync('src/schemas/diff.schema.json', 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);

test.each([
  ['documents', 'TMP/raised.json', 'TMP/hostile.json'],
  ['clauses', 'TMP/report.json', 'TMP/later-report.json'],
])('the JSON of %s holds to its schema', async (compared, before, after) => {
  const { stdout } = await diff(before, after, '--reporter', 'json');
  const found = JSON.parse(stdout);
  expect(validate(found) ? [] : validate.errors).toEqual([]);
  expect(found).toMatchObject({ compared, forImplementers: 'breaking' });
});

test('clauses that were added, removed and made stricter are told from two reports', async () => {
  const { code, stdout } = await diff('TMP/report.json', 'TMP/later-report.json', '--reporter', 'json');
  const { changes } = JSON.parse(stdout);
  const told = changes.map((change: Record<string, unknown>) => [change.code, change.places]);
  expect(told.sort()).toEqual([
    ['clause-added', ['input/new']],
    ['clause-removed', ['input/gone']],
    ['clause-stricter', ['input/list-required']],
  ]);
  expect(code).toBe(1);
});

test('whatever a document holds stays text, on the screen and in Markdown', async () => {
  const { stdout } = await diff(
    yaml,
    'TMP/hostile.json',
    '--reporter',
    'terminal',
    '--reporter',
    'markdown=TMP/diff.md'.replace('TMP', inFolder('.')),
  );
  const markdown = readFileSync(inFolder('diff.md'), 'utf8');
  for (const text of [stdout, markdown]) expect(text).not.toContain('\u001b');
  expect(markdown).not.toContain('<b>');
  expect(markdown).toContain('minItems 1 → 2');
  for (const line of markdown.split('\n').filter((row) => row.startsWith('|')))
    expect(line.replaceAll('\\|', '').split('|')).toHaveLength(6);
});

describe('bad input is told in one line, with exit code 2 and nothing written', () => {
  test.each([
    ['TMP/missing.yaml', 'missing.yaml', 'no such file'],
    ['TMP/.', 'is a folder'],
    ['TMP/broken.yaml', 'broken.yaml', 'is neither YAML nor JSON'],
    ['TMP/endless.yaml', 'endless.yaml', 'neither YAML nor JSON'],
    ['README.md', 'README.md', 'neither YAML nor JSON'],
    ['.npmrc', '.npmrc', 'holds no object'],
    ['TMP/list.json', 'holds no object'],
    ['TMP/swagger.json', 'is Swagger 2.0'],
    ['TMP/openapi-4.json', 'is OpenAPI 4.0.0'],
    ['TMP/no-paths.json', 'without paths'],
    ['TMP/no-version.json', 'no openapi version'],
    ['package.json', 'no openapi version'],
    ['TMP/lost-reference.json', "'#/components/schemas/PhoneNumberError' leads nowhere"],
    ['TMP/other-file.json', "'body.yaml' points to another file", 'redocly/cli bundle'],
    ['TMP/circle.json', 'leads back to itself'],
    ['TMP/report.json', 'is a report and', 'two reports'],
  ])('%s', async (path, ...parts) => {
    const before = readdirSync(inFolder('.')).sort();
    const { code, stdout, stderr } = await diff(yaml, path, '--reporter', `json=${inFolder('out.json')}`);
    expect(stderr).toMatch(/^chime-contract: .+\n$/);
    for (const part of parts) expect(stderr).toContain(part);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(inFolder('.')).sort()).toEqual(before);
  });

  test.each([
    [['TMP/odd-report.json', 'TMP/report.json'], 'clause 1 of the report'],
    [[yaml], "missing required argument 'new'"],
    [[yaml, yaml, '--for', 'caller'], 'callers, implementers, both'],
    [[yaml, yaml, '--reporter', 'markdwn'], "did you mean 'markdown'?"],
  ])('%j', async (args, part) => {
    const { code, stderr } = await diff(...args);
    expect(stderr).toContain(part);
    expect(code).toBe(2);
  });
});
