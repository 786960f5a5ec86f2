import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { runCli } from './run-cli.ts';

const quick = ['--no-dredd', '--reporter', 'json'];

interface Told {
  readonly seed?: number;
  readonly runs?: number;
  readonly cases: ReadonlyArray<{
    readonly id: string;
    readonly outcome: string;
    readonly reason?: string;
    readonly failures: ReadonlyArray<{
      readonly seed: string;
      readonly again: string;
      readonly received: string;
      readonly exchange: { readonly request: { readonly body: string } };
    }>;
  }>;
}

/** What a JSON report says of its cases; the schema of the whole is held elsewhere. */
function read(stdout: string): Told {
  return JSON.parse(stdout) as Told;
}

function bodyOf({ cases }: Told): string {
  return Buffer.from(cases[0]?.failures[0]?.exchange.request.body ?? '', 'base64').toString();
}

test.each([
  ['id-cut-at-tab', '{"PhoneNumberIds":["No-Such-Number-7C1e-\\t"]}'],
  [
    'entries-cut-at-150',
    JSON.stringify({
      PhoneNumberIds: Array.from(
        { length: 151 },
        (_, index) => `No-Such-Number-7C1e-${index === 0 ? '' : index + 1}`,
      ),
    }),
  ],
])(
  'the fault %s is found, made as small as it gets, and found again by the command that is printed',
  async (fault, smallest) => {
    const sandbox = await startSandbox({ faults: [fault] });
    const first = await runCli(['verify', sandbox.url, '--only', 'generated/unknown-ids', ...quick]);
    expect(first.code).toBe(1);
    const told = read(first.stdout);
    expect(bodyOf(told)).toBe(smallest);
    const { again = '' } = told.cases[0]?.failures[0] ?? {};
    expect(again).toMatch(/ --seed 20260220:\d+(:\d+)*$/);
    const repeated = await promisify(exec)(`${again} ${quick.join(' ')}`).catch((error: unknown) => error);
    expect(repeated).toMatchObject({ code: 1 });
    const second = read((repeated as { stdout: string }).stdout);
    expect(bodyOf(second)).toBe(smallest);
    expect(second.cases[0]?.failures[0]?.seed).toBe(told.cases[0]?.failures[0]?.seed);
    await sandbox.close();
  },
);

test('the same seed draws the same requests, and another draws others', async () => {
  const drawn = async (seed: readonly string[]): Promise<Told> => {
    const sandbox = await startSandbox({ faults: ['long-id-crashes'] });
    const args = ['verify', sandbox.url, '--only', 'generated/valid-requests', ...seed, ...quick];
    const { stdout } = await runCli(args);
    await sandbox.close();
    return read(stdout);
  };
  const [plain, named, other] = await Promise.all([
    drawn([]),
    drawn(['--seed', '20260220']),
    drawn(['--seed', '4711', '--runs', '40']),
  ]);
  expect(plain).toMatchObject({ seed: 20260220, runs: 25 });
  expect(named.cases[0]?.failures[0]?.seed).toBe(plain.cases[0]?.failures[0]?.seed);
  expect(other).toMatchObject({ seed: 4711, runs: 40 });
  expect(other.cases[0]?.failures[0]?.seed).toMatch(/^4711:/);
});

test('requests that could do harm are not drawn for another machine', async () => {
  const sandbox = await startSandbox({ host: '0.0.0.0' });
  const { hostname } = await import('node:os');
  const url = sandbox.url.replace(/127\.0\.0\.1|0\.0\.0\.0/, hostname());
  const { stdout } = await runCli(['verify', url, '--suite', 'generated', ...quick]);
  await sandbox.close();
  const outcomes = read(stdout).cases.map(({ id, outcome }) => [id, outcome]);
  expect(outcomes.filter(([, outcome]) => outcome === 'held')).toEqual([
    ['generated/valid-requests', 'held'],
  ]);
  expect(outcomes.filter(([, outcome]) => outcome === 'skipped').length).toBe(outcomes.length - 1);
});

test.each([
  [['--seed', 'x'], "--seed 'x': neither a whole number from 0 to 2147483647 nor one with a path behind it"],
  [['--seed', '4294967296'], "--seed '4294967296': neither a whole number"],
  [['--runs', '0'], "--runs '0': not a whole number from 1 to 1000000"],
  [
    ['--seed', '7:1'],
    "--seed '7:1': leads to one request of one case that draws them; name that case with --only",
  ],
  [['--seed', '7:1', '--only', 'input/list-null'], 'leads to one request of one case that draws them'],
])('%s is refused in one line', async (args, message) => {
  const { code, stdout, stderr } = await runCli(['verify', ...args]);
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
