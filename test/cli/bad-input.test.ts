import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const inFolder = useTemporaryFolder();

const files: Readonly<Record<string, string>> = {
  'broken.json': '{"numbers in inventory": ',
  'list.json': '[]',
  'unknown-state.json': '{"numbers in inventry": {"PhoneNumberIds": ["+12065550100"]}}',
  'no-ids.json': '{"numbers in inventory": ["+12065550100"]}',
  'empty.pem': 'no certificate',
};

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) writeFileSync(inFolder(name), content);
  mkdirSync(inFolder('folder'));
});

/** Command line, with TMP for the folder, and what the line on stderr tells. */
type Row = readonly [args: string, ...parts: string[]];

const words: readonly Row[] = [
  ['verify --lst', "unknown option '--lst'", 'Did you mean --list?'],
  ['verfy', "unknown command 'verfy'", 'Did you mean verify?'],
  ['verify --only input/list-mising', '--only', 'input/list-mising', "did you mean 'input/list-missing'?"],
  ['verify --only list-missing', "did you mean 'input/list-missing'?"],
  ['verify --only xyz', "--only 'xyz'", 'no case has this name', 'verify --list'],
  ['verify --only a,,b', '--only', 'a comma too many'],
  ['verify --suite inptu', '--suite', "did you mean 'input'?"],
  ['verify --reporter jsn', '--reporter', "did you mean 'json'?"],
  ['verify --fail-on sometimes', '--fail-on', 'required, advised'],
  ['sandbox --fault operation-mising-taken', '--fault', "did you mean 'operation-missing-taken'?"],
  ['sandbox --fault no-such-fault-at-all', '--fault', 'sandbox --list-faults'],
  ['sandbox --variant chunked-answer', '--variant', "did you mean 'chunked-answers'?"],
  ['sandbox --variant no-such-variant-at-all', '--variant', 'sandbox --list-variants'],
  ['sandbox --auth maybe', '--auth', 'on, off'],
  ['explain input/list-requird', 'explain', "did you mean 'input/list-required'?"],
  ['mock --prefer code=999', '--prefer', '999'],
  ['verify http://127.0.0.1:1 http://127.0.0.1:2', 'too many arguments'],
  ['explain', "missing required argument 'id'"],
  ['verify --timeout', '--timeout', 'argument missing'],
];

const urls: readonly Row[] = [
  ['verify 127.0.0.1:4010', "url '127.0.0.1:4010'", 'did you mean http://127.0.0.1:4010?'],
  ['verify ftp://127.0.0.1', 'http:// or https://'],
  ['verify http://', "url 'http://'", 'not a URL'],
  ['verify http://[::1', 'not a URL'],
  ['verify http://127.0.0.1/?operation=x', 'no query'],
  ['verify http://127.0.0.1/#x', 'fragment'],
  ['verify http://user:geheim@127.0.0.1/', 'http://***@127.0.0.1/', 'user name or password'],
  ['verify --states ftp://127.0.0.1', '--states', 'http:// or https://'],
];

const values: readonly Row[] = [
  ['verify --timeout 0', "--timeout '0'", 'whole number', '--timeout 10000'],
  ['verify --timeout 1s', "--timeout '1s'"],
  ['verify --concurrency -1', "--concurrency '-1'"],
  ['verify --region us_east!', '--region', 'us-east-1'],
  ['verify --header nocolon', "--header 'nocolon'", 'no colon'],
  ['verify --header Host:x', "--header 'Host: …'", 'cannot be set'],
  ['verify --header na(me:x', 'not a header name'],
  ['sandbox --port 70000', "--port '70000'", '65535'],
  ['sandbox --credentials geheim', '--credentials', 'colon'],
  ['sandbox --latency soon', '--latency'],
  ['verify http://127.0.0.1:1 --sign', 'AWS_ACCESS_KEY_ID', '--no-sign'],
  ['verify http://192.0.2.1 --allow-deletion', '--allow-deletion', '--states'],
];

const paths: readonly Row[] = [
  ['verify --states TMP/missing.json', 'missing.json', 'no such file'],
  ['verify --states prefr', "did you mean 'prefer'?"],
  ['verify --states TMP/folder', 'is a folder'],
  ['verify --states TMP/broken.json', 'broken.json', 'is not JSON'],
  ['verify --states TMP/list.json', 'holds no JSON object'],
  ['verify --states TMP/unknown-state.json', "did you mean 'numbers in inventory'?"],
  ['verify --states TMP/no-ids.json', "'numbers in inventory' holds no PhoneNumberIds"],
  ['verify --ca TMP/missing.pem', 'missing.pem', 'no such file'],
  ['verify --ca TMP/empty.pem', 'empty.pem', 'holds no certificate'],
  ['verify --reporter json=TMP/missing/report.json', 'missing/report.json', 'no such file or folder'],
  ['verify --reporter json=TMP/folder', 'is a folder'],
  ['verify --reporter json=', '--reporter', 'no file after the equals sign'],
  ['verify --reporter json --reporter junit', 'stdout'],
  ['verify --reporter json=TMP/same --reporter junit=TMP/same', 'both would write to'],
  ['docs --out TMP/missing/page.html', 'missing/page.html', 'no such file or folder'],
];

describe.each([
  ['words', words],
  ['URLs', urls],
  ['values', values],
  ['paths', paths],
])('bad %s', (_kind, rows) => {
  test.concurrent.each(rows)('%s is told in one line', async (args, ...parts) => {
    const { code, stdout, stderr } = await runCli(
      args.split(' ').map((arg) => arg.replace('TMP', inFolder('.'))),
    );
    expect(stderr).toMatch(/^chime-contract: .+\n$/);
    for (const part of parts) expect(stderr).toContain(part);
    expect(stderr).not.toContain('geheim');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

test('half of a pair of credentials is told by name', async () => {
  const env = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE' };
  const { code, stderr } = await runCli(['verify', 'http://127.0.0.1:1'], { env });
  expect(stderr).toMatch(/^chime-contract: AWS_SECRET_ACCESS_KEY: is not in the environment.+\n$/);
  expect(code).toBe(2);
});

test('an Authorization of the user and signatures are not mixed', async () => {
  const env = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
  const args = ['verify', 'http://127.0.0.1:1', '--header', 'Authorization: Bearer geheim'];
  const { code, stderr } = await runCli(args, { env });
  expect(stderr).toContain('--no-sign');
  expect(stderr).not.toContain('geheim');
  expect(code).toBe(2);
});

test('control characters of a word come back escaped', async () => {
  const { code, stderr } = await runCli(['verify', '--only', '\u001b[2Jx\ny']);
  expect(stderr).toContain("--only '\\u001b[2Jx\\ny'");
  expect(code).toBe(2);
});

test('no command at all shows the help on stderr', async () => {
  const { code, stdout, stderr } = await runCli([]);
  expect(stderr).toContain('Usage: chime-contract');
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
