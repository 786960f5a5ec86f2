import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases } from '../../contracts/cases/index.ts';
import type { Outcome } from '../../contracts/harness/outcome.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { runCli } from '../cli/run-cli.ts';
import { faultsToCompare } from './sandboxes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** What vitest reports of one test. */
interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped';
}

/** How each outcome shows in vitest. */
const statusOf: Readonly<Record<Outcome, Assertion['status']>> = {
  held: 'passed',
  advised: 'passed',
  broken: 'failed',
  'could-not-run': 'failed',
  skipped: 'skipped',
};

let assertions: readonly Assertion[] = [];

beforeAll(async () => {
  assertions = await runVitest();
}, 300_000);

/** Runs the suite against all the sandboxes in one vitest of its own. */
function runVitest(): Promise<readonly Assertion[]> {
  const args = [vitest, 'run', '--config', 'test/runners/vitest.config.ts', '--reporter', 'json'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, maxBuffer: 256 * 1024 * 1024, env: { PATH: process.env.PATH ?? '' } },
      (_error, stdout, stderr) => {
        const start = stdout.indexOf('{');
        if (start < 0) return reject(new Error(`vitest reported nothing: ${stderr}`));
        const report = JSON.parse(stdout.slice(start)) as {
          testResults: { assertionResults: Assertion[] }[];
        };
        resolve(report.testResults.flatMap(({ assertionResults }) => assertionResults));
      },
    );
  });
}

/** What `verify` makes of the same, by case id, in the words of vitest. */
async function verify({ url, statesUrl }: Sandbox): Promise<Record<string, Assertion['status']>> {
  const words = ['verify', url, '--states', statesUrl, '--no-dredd', '--reporter', 'json'];
  const { stdout } = await runCli(words);
  const report = JSON.parse(stdout) as { cases: { id: string; outcome: Outcome }[] };
  return Object.fromEntries(report.cases.map(({ id, outcome }) => [id, statusOf[outcome]]));
}

describe('vitest and verify agree case for case', () => {
  test.each(faultsToCompare)('on the sandbox with the fault %s', async (fault) => {
    const sandbox = await startSandbox({ faults: fault === 'none' ? [] : [fault] });
    const byVerify = await verify(sandbox);
    await sandbox.close();
    const byVitest = Object.fromEntries(
      assertions
        .filter(({ ancestorTitles }) => ancestorTitles.includes(fault))
        .map(({ title, status }) => [title.slice(0, title.indexOf(': ')), status]),
    );
    expect(Object.keys(byVerify).sort()).toEqual(cases.map(({ id }) => id).sort());
    expect(byVitest).toEqual(byVerify);
    expect(Object.values(byVerify).includes('failed')).toBe(fault !== 'none');
  });
});
