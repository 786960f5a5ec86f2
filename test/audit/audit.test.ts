import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { AuditReport } from '../../src/audit/audit-report.ts';
import { type CliResult, cliPath, finish, runCli } from '../cli/run-cli.ts';
import { useTemporaryFolder } from '../cli/temporary-folder.ts';
import { refusal, sample, unanswered } from '../contracts/checks/sample-exchange.ts';
import { sarifErrors } from '../reporters/sarif-schema.ts';
import { errorsOf } from '../traffic/schemas.ts';
import { record, samples } from './recorded-lines.ts';

const inFolder = useTemporaryFolder();
const all = Object.values(samples).flat();

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
}

async function report(...args: readonly string[]): Promise<AuditReport & { code: number | null }> {
  const { code, stdout, stderr } = await runCli(['audit', ...args, '--reporter', 'json']);
  if (stdout === '') throw new Error(stderr);
  const told = JSON.parse(stdout);
  expect(errorsOf('audit-report.schema.json', told)).toEqual([]);
  return { ...told, code };
}

function auditStdin(content: string | Uint8Array, ...args: readonly string[]): Promise<CliResult> {
  const child = spawn(process.execPath, [cliPath, 'audit', '-', ...args], {
    env: { PATH: process.env.PATH ?? '' },
  });
  child.stdin.end(content);
  return finish(child);
}

/** What doesn't depend on when and from where it was read. */
function essence({ startedAt: _, durationMs: __, ...rest }: AuditReport) {
  return JSON.parse(JSON.stringify({ ...rest, code: 0 }), (key, value) =>
    key === 'source' || key === 'name' || key === 'bytes' ? null : value,
  );
}

describe('audit of a recording', () => {
  test('counts what each exchange is, and shows where deviations stand', async () => {
    const recording = record(all);
    const { code, counts, findings, verdict } = await report(write('all.ndjson', recording));
    expect({ code, verdict }).toEqual({ code: 1, verdict: 'not-conformant' });
    expect(counts).toEqual({
      exchanges: 11,
      held: 4,
      advised: 1,
      broken: 5,
      other: 1,
      unanswered: 0,
      incomplete: 0,
      unreadable: 0,
      unfinished: 0,
    });
    const kinds = findings.map(({ side, code, findings, exchanges }) => [side, code, findings, exchanges]);
    expect(kinds).toContainEqual(['response', 'entry-for-unasked-id', 2, 1]);
    expect(kinds).toContainEqual(['request', 'request-not-object', 1, 1]);
    for (const { offset, at } of findings.flatMap(({ examples }) => examples))
      expect(JSON.parse(recording.slice(offset).split('\n')[0] ?? '')).toMatchObject({ v: 1, at });
  });

  test('comes to the same compressed, from stdin, on one thread and on several', async () => {
    const recording = record(Array.from({ length: 900 }, (_, index) => all[index % all.length] ?? sample()));
    const plain = await report(write('many.ndjson', recording));
    expect(plain.counts).toMatchObject({ exchanges: 900, broken: 409 });
    const compressed = write('many.ndjson.gz', gzipSync(recording));
    const others = [
      await report(compressed),
      await report(compressed, '--threads', '2'),
      await report(inFolder('many.ndjson'), '--threads', '3'),
      JSON.parse((await auditStdin(recording, '--reporter', 'json')).stdout),
    ];
    for (const other of others) expect(essence(other)).toEqual(essence(plain));
  });

  test('a line that is no exchange is told with its place, and the rest is judged', async () => {
    const [good = ''] = record(samples.held).split('\n');
    const lines = [good, 'no JSON', '{"v":2}', good, `${good.slice(0, -1)},"é":"\xff"}`, ''];
    const { code, counts, unreadable } = await report(
      write('odd.ndjson', Buffer.from(lines.join('\n'), 'latin1')),
    );
    expect({ code, held: counts.held, unreadable: counts.unreadable }).toEqual({
      code: 3,
      held: 2,
      unreadable: 3,
    });
    expect(unreadable.map(({ offset, problem }) => [offset, problem])).toEqual([
      [good.length + 1, 'the line is not JSON'],
      [good.length + 9, 'v is 2, not 1'],
      [2 * good.length + 18, 'the line is not UTF-8'],
    ]);
  });

  test('the last line of a recorder that was killed changes no verdict', async () => {
    const { code, counts, unreadable } = await report(
      write('killed.ndjson', record(samples.held).slice(0, -40)),
    );
    expect({ code, unfinished: counts.unfinished, held: counts.held }).toEqual({
      code: 0,
      unfinished: 1,
      held: 3,
    });
    expect(unreadable[0]?.problem).toBe('the last line has no end');
  });

  test('compressed data that end early are told, and what came out is judged', async () => {
    const whole = gzipSync(record(Array.from({ length: 50 }, (_, index) => refusal(index % 2 ? 429 : 403))));
    const { code, unreadable, counts } = await report(write('cut.gz', whole.subarray(0, whole.length - 60)));
    expect(code).toBe(3);
    expect(counts.held).toBeGreaterThan(10);
    expect(unreadable.map(({ problem }) => problem)).toContain('the compressed data end early');
  });

  test.each([
    ['only good calls', record(samples.held), [], 0],
    ['advised deviations', record(samples.advised), [], 0],
    ['advised deviations that are to fail it', record(samples.advised), ['--fail-on', 'advised'], 1],
    ['good calls of few clauses, when all are to be exercised', record(samples.held), ['--require-all'], 1],
    ['other operations', record(samples.other), [], 1],
    ['nothing', '', [], 1],
    ['calls without an answer', record([unanswered(sample())]), [], 3],
  ])('%s have their exit code', async (_title, recording, args, code) => {
    expect(await report(write('code.ndjson', recording), ...args)).toMatchObject({ code });
  });
});

describe('audit as a command', () => {
  test('tells people what, how often, when and where', async () => {
    const { stdout, code } = await runCli([
      'audit',
      write('told.ndjson', record(samples.broken.slice(0, 1))),
    ]);
    expect(code).toBe(1);
    expect(stdout.replaceAll(inFolder('told.ndjson'), 'told.ndjson')).toContain(
      [
        'BROKEN   success/list-never-null  required, in 1 of 1 exchange',
        '  list-null  in the answer, check success-list: 1 exchange, at 2019-09-18T19:53:48Z',
        '    told.ndjson at byte 0, 2019-09-18T19:53:48Z',
        '      body/PhoneNumberErrors  received null  expected an array',
        '    show tail -c +1 told.ndjson | head -n 1',
      ].join('\n'),
    );
  });

  test('shows no secret and no escape of what was recorded', async () => {
    const hostile = sample({
      requestHeaders: { Authorization: 'Bearer swordfish-swordfish', Cookie: 'sid=open-sesame-1' },
      headers: { 'x-amzn-RequestId': '\u001b[31mswordfish-swordfish open-sesame-1' },
      body: { PhoneNumberErrors: null, echo: 'swordfish-swordfish' },
    });
    const har = { log: { entries: [toEntry(hostile)] } };
    const file = write('secret.har', JSON.stringify(har));
    const { stdout } = await runCli([
      'audit',
      file,
      '--reporter',
      'terminal',
      '--reporter',
      `json=${inFolder('s.json')}`,
    ]);
    const decoded = readFileSync(inFolder('s.json'), 'utf8').replaceAll(
      /"body": "([^"]*)"/g,
      (_, body: string) => Buffer.from(body, 'base64').toString(),
    );
    expect(stdout).toContain('list-null');
    expect(`${stdout}${decoded}`).not.toMatch(/swordfish|sesame|\p{Cc}\[/u);
  });

  test('writes SARIF whose results tell how often and where', async () => {
    const file = write('sarif.ndjson', record([...samples.broken.slice(0, 1), ...samples.broken]));
    const { stdout } = await runCli(['audit', file, '--reporter', 'sarif']);
    const log = JSON.parse(stdout);
    expect(sarifErrors(log)).toEqual([]);
    const result = log.runs[0].results.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'success/list-never-null',
    );
    expect(result).toMatchObject({ level: 'error', occurrenceCount: 2 });
    expect(result.locations[0].physicalLocation.region.startLine).toBeGreaterThan(1);
    const places = result.relatedLocations.map(
      ({ physicalLocation }: { physicalLocation: { region: object } }) => physicalLocation.region,
    );
    expect(places).toMatchObject([
      { byteOffset: 0 },
      { byteOffset: record(samples.broken.slice(0, 1)).length },
    ]);
  });

  test.each([
    ['a file that is not there', ['/nope.ndjson'], 'no such file or folder'],
    ['a folder', ['/'], 'is a folder, not a file'],
    ['a file of another kind', [cliPath], 'holds neither a HAR nor recorded exchanges'],
    ['a file named twice', [cliPath, cliPath], 'is named twice'],
    ['a reporter that is not there', [cliPath, '--reporter', 'jso'], "did you mean 'json'?"],
    ['no thread', [cliPath, '--threads', '0'], 'not a whole number from 1 to 256'],
  ])('%s is refused in one line', async (_title, args, complaint) => {
    const { code, stdout, stderr } = await runCli(['audit', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('ends when it is asked to, with the report so far', async () => {
    const json = inFolder('early.json');
    const child = spawn(process.execPath, [cliPath, 'audit', '-', '--reporter', `json=${json}`]);
    child.stdin.on('error', () => {});
    child.stdin.write(record(Array.from({ length: 1500 }, () => sample())));
    const ended = once(child, 'exit');
    await untilItReads(dirname(json));
    child.kill('SIGINT');
    const [code] = await ended;
    expect(code).toBe(130);
    expect(existsSync(json) && JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ complete: false });
  });
});

/** Reports are opened when all inputs have been looked at. */
async function untilItReads(folder: string): Promise<void> {
  while (!readdirSync(folder).some((name) => name.startsWith('.early.json')))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function toEntry({ at, request, response }: ReturnType<typeof sample>) {
  const list = (headers: typeof request.headers) => headers.map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: new Date(at).toISOString(),
    request: {
      method: request.method,
      url: `http://127.0.0.1${request.target}`,
      headers: list(request.headers),
      postData: { text: Buffer.from(request.body).toString() },
    },
    response: {
      status: response?.status,
      headers: list(response?.headers ?? []),
      content: { text: Buffer.from(response?.body ?? []).toString() },
    },
  };
}
