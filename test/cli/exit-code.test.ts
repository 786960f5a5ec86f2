import { expect, test } from 'vitest';
import type { Counts, Report, Verdict } from '../../contracts/harness/outcome.ts';
import { judgeReport } from '../../src/cli/exit-code.ts';
import { sampleCase, sampleReport } from '../reporters/sample-report.ts';

const none: Counts = { held: 0, broken: 0, advised: 0, skipped: 0, couldNotRun: 0 };

function reportOf(verdict: Verdict, counts: Partial<Counts>, exercised = 5): Report {
  const coverage = { ...sampleReport.coverage, requiredClauses: { total: 5, exercised } };
  return { ...sampleReport, verdict, counts: { ...none, ...counts }, coverage };
}

const plain = { failOn: 'required', requireAll: false, requireAuth: false, hasStatesUrl: false } as const;

test.each([
  ['all held', reportOf('conformant', { held: 9, skipped: 1 }), plain, 0],
  ['one broken', reportOf('not-conformant', { held: 9, broken: 1 }), plain, 1],
  ['broken and could not run', reportOf('not-conformant', { broken: 1, couldNotRun: 8 }), plain, 1],
  ['could not run', reportOf('could-not-be-judged', { held: 9, couldNotRun: 1 }), plain, 3],
  [
    'could not run under every gate',
    reportOf('could-not-be-judged', { advised: 1, couldNotRun: 1 }, 0),
    { ...plain, failOn: 'advised', requireAll: true },
    3,
  ],
  [
    'no state offered',
    reportOf('could-not-be-judged', { held: 9, skipped: 9 }),
    { ...plain, hasStatesUrl: true },
    3,
  ],
  [
    'no state offered to the only cases',
    reportOf('could-not-be-judged', { skipped: 9 }),
    { ...plain, hasStatesUrl: true },
    3,
  ],
  ['nothing ran', reportOf('could-not-be-judged', { skipped: 9 }), plain, 1],
  ['no case at all', reportOf('could-not-be-judged', {}), plain, 1],
  ['advised', reportOf('conformant', { held: 9, advised: 1 }), plain, 0],
  [
    'advised that is to fail',
    reportOf('conformant', { held: 9, advised: 1 }),
    { ...plain, failOn: 'advised' },
    1,
  ],
  ['not all exercised', reportOf('conformant', { held: 9 }, 4), plain, 0],
  [
    'not all exercised that is to fail',
    reportOf('conformant', { held: 9 }, 4),
    { ...plain, requireAll: true },
    1,
  ],
  [
    'no signature judged that is to fail',
    reportOf('conformant', { held: 9, skipped: 1 }),
    { ...plain, requireAuth: true },
    1,
  ],
  ['all exercised', reportOf('conformant', { held: 9 }), { ...plain, requireAll: true }, 0],
] as const)('%s', (_situation, report, gate, exitCode) => {
  expect(judgeReport(report, gate).exitCode).toBe(exitCode);
});

test('the reason why no signature was judged is told, also when nothing else ran', () => {
  const reason = 'no credentials given, so signatures could not be judged';
  const skipped = sampleCase({
    id: 'authentication/no-credentials',
    suite: 'authentication',
    outcome: 'skipped',
    reason,
  });
  const report = { ...reportOf('could-not-be-judged', { skipped: 1 }), cases: [skipped] };
  expect(judgeReport(report, { ...plain, requireAuth: true })).toEqual({
    exitCode: 1,
    gate: `fails: --require-auth, and ${reason}`,
  });
  const held = sampleCase({ id: 'authentication/wrong-secret', suite: 'authentication' });
  const judged = { ...reportOf('conformant', { held: 1, skipped: 1 }), cases: [skipped, held] };
  expect(judgeReport(judged, { ...plain, requireAuth: true }).exitCode).toBe(0);
});
