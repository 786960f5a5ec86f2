import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuditReport, AuditTally } from '../../src/audit/audit-report.ts';
import { combineTallies, emptyTally } from '../../src/audit/combine-tallies.ts';
import { finishReport } from '../../src/audit/finish-report.ts';
import { Workbench } from '../../src/audit/work/workbench.ts';
import { finishGathered, type Gathered, gather, nothing } from '../../src/merge/gathered.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { cliPath, runCli } from '../cli/run-cli.ts';
import { useTemporaryFolder } from '../cli/temporary-folder.ts';
import { errorsOf } from '../traffic/schemas.ts';
import { record, samples } from './recorded-lines.ts';

const inFolder = useTemporaryFolder();
const all = Object.values(samples).flat();

function audit(lines: readonly string[], source: string): AuditReport {
  const bench = new Workbench();
  const bytes = new Uint8Array(Buffer.from(lines.map((line) => `${line}\n`).join('')));
  bench.run({ kind: 'batch', source, format: 'recording', offset: 0, bytes, isEnd: true });
  const sources: AuditTally['sources'] = [
    { name: 'traffic', format: 'recording', bytes: bytes.length, exchanges: lines.length },
  ];
  const tally = combineTallies(emptyTally, { ...bench.read(), sources });
  return finishReport(tally, { startedAt: new Date(0).toISOString(), durationMs: 5, complete: true });
}

/** Where an exchange stands differs when a recording is split; nothing else does. */
function withoutPlaces(report: unknown): unknown {
  return JSON.parse(JSON.stringify(report), (key, value) =>
    key === 'offset' || (key === 'source' && value !== undefined) ? null : value,
  );
}

/** Puts reports together in an order and a grouping that the numbers choose. */
function gatherAnyhow(parts: readonly Gathered[], choices: readonly number[]): Gathered {
  const open = [...parts];
  for (let step = 0; open.length > 1; step += 1) {
    const choice = choices[step % choices.length] ?? 0;
    const [left = nothing] = open.splice(choice % open.length, 1);
    const [right = nothing] = open.splice((choice >> 4) % open.length, 1);
    open.push(gather(left, right));
  }
  return open[0] ?? nothing;
}

describe('merge', () => {
  test('of the audits of parts is the audit of the whole, in any order and grouping', () => {
    const anyLine = fc.oneof(
      { weight: 9, arbitrary: fc.nat(all.length - 1).map((index) => index) },
      { weight: 1, arbitrary: fc.constant(-1) },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyLine, fc.nat(3)), { maxLength: 30 }),
        fc.array(fc.nat(255), { minLength: 1 }),
        (drawn, choices) => {
          const recorded = record(
            drawn.map(([index]) => all[Math.max(0, index)] ?? all[0]).filter((one) => one !== undefined),
          );
          const lines = recorded.split('\n').slice(0, drawn.length);
          const broken = lines.map((line, at) => (drawn[at]?.[0] === -1 ? 'no JSON' : line));
          const parts = [0, 1, 2, 3].map((part) =>
            audit(
              broken.filter((_, at) => drawn[at]?.[1] === part),
              `part ${part}`,
            ),
          );
          const gathered = gatherAnyhow(
            parts.map((part) => ({ audit: part, targets: [] })),
            choices,
          );
          const whole = audit(broken, 'whole');
          const sum = (report: AuditReport) => report.unreadable.length;
          expect(withoutPlaces(finishGathered(gathered))).toEqual(withoutPlaces(whole));
          expect(sum(whole)).toBe(Math.min(20, whole.counts.unreadable));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shares a recording among processes by xargs', async () => {
    const folder = inFolder('parts');
    mkdirSync(folder);
    writeFileSync(
      inFolder('whole.ndjson'),
      record(
        Array.from({ length: 60 }, (_, at) => all[at % all.length] ?? all[0]).filter(
          (one) => one !== undefined,
        ),
      ),
    );
    const script = [
      'split -n l/3 --additional-suffix=.ndjson ../whole.ndjson part-',
      `ls part-*.ndjson | xargs -P 2 -I {} sh -c '"$0" "$1" audit {} --threads 1 --reporter json={}.json >/dev/null || [ $? -lt 2 ]' "$NODE" "$CLI"`,
      '"$NODE" "$CLI" merge part-*.json --reporter json=../merged.json >/dev/null || [ $? -eq 1 ]',
    ].join(' && ');
    await promisify(execFile)('sh', ['-c', script], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', NODE: process.execPath, CLI: cliPath },
    });
    await runCli(['audit', inFolder('whole.ndjson'), '--reporter', `json=${inFolder('whole.json')}`]);
    const [merged, whole] = ['merged', 'whole'].map((name) =>
      JSON.parse(readFileSync(inFolder(`${name}.json`), 'utf8')),
    );
    expect(merged.sources).toHaveLength(3);
    const essence = ({ sources: _, startedAt: __, durationMs: ___, ...rest }: AuditReport) =>
      withoutPlaces(rest);
    expect(essence(merged)).toEqual(essence(whole));
    expect(errorsOf('audit-report.schema.json', merged)).toEqual([]);
  });

  test('of suites that ran apart is the run of them all, and targets stand side by side', async () => {
    const sandbox = await startSandbox({ faults: ['no-errors-as-null'] });
    const other = await startSandbox();
    const verify = (name: string, { url, statesUrl }: Sandbox, ...suites: readonly string[]) =>
      runCli([
        'verify',
        url,
        '--states',
        statesUrl,
        '--no-dredd',
        '--suite',
        suites.join(','),
        '--reporter',
        `json=${inFolder(name)}`,
      ]);
    try {
      await verify('routing.json', sandbox, 'routing');
      await verify('success.json', sandbox, 'success');
      await verify('both.json', sandbox, 'routing', 'success');
      await verify('other.json', other, 'routing');
    } finally {
      await sandbox.close();
      await other.close();
    }
    const files = ['success.json', 'routing.json'].map(inFolder);
    const { code, stdout } = await runCli(['merge', ...files, '--reporter', 'json']);
    const both = JSON.parse(readFileSync(inFolder('both.json'), 'utf8'));
    expect(code).toBe(1);
    expect(essenceOfRun(JSON.parse(stdout))).toEqual(essenceOfRun(both));

    writeFileSync(inFolder('traffic.ndjson'), record(samples.held));
    await runCli(['audit', inFolder('traffic.ndjson'), '--reporter', `json=${inFolder('traffic.json')}`]);
    const mixed = await runCli([
      'merge',
      inFolder('other.json'),
      inFolder('traffic.json'),
      '--reporter',
      'json',
    ]);
    expect(mixed.code).toBe(0);
    expect(errorsOf('merged-report.schema.json', JSON.parse(mixed.stdout))).toEqual([]);
    writeFileSync(inFolder('mixed.json'), mixed.stdout);
    const shown = await runCli(['merge', inFolder('mixed.json'), ...files]);
    expect(shown.code).toBe(1);
    expect(shown.stdout.match(/^verdict: .*(?=, )/gm)?.sort()).toEqual([
      'verdict: conformant',
      'verdict: conformant',
      'verdict: not conformant',
    ]);
  }, 60_000);

  test.each([
    ['text that is not JSON', '{', 'is not JSON'],
    ['an empty object', '{}', "is no report: the document must have required property 'tool'"],
    [
      'the beginning of a report',
      '{"kind":"audit","tool":{"name":"chime-contract"}}',
      "is no report: the document must have required property 'startedAt'",
    ],
    [
      'the report of another version',
      JSON.stringify({ ...audit([], 'x'), tool: { name: 'chime-contract', version: '9.9.9' } }),
      'make all reports with one version',
    ],
  ])('refuses %s', async (_what, content, complaint) => {
    writeFileSync(inFolder('bad.json'), content);
    const { code, stdout, stderr } = await runCli(['merge', inFolder('bad.json')]);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain(complaint);
  });
});

/** Times, and the exchanges with their ids and ports, differ from run to run. */
function essenceOfRun(report: unknown): unknown {
  return JSON.parse(JSON.stringify(report), (key, value) =>
    ['startedAt', 'durationMs', 'exchange', 'curl', 'again'].includes(key) ? null : value,
  );
}
