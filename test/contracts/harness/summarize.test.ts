import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../contracts/harness/clause.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import type { CaseResult, Counts, Outcome } from '../../../contracts/harness/outcome.ts';
import {
  countOutcomes,
  decideVerdict,
  measureCoverage,
  summarizeClauses,
} from '../../../contracts/harness/summarize.ts';

function result(
  id: string,
  outcome: Outcome,
  clauses: readonly string[],
  failed: readonly string[] = [],
): CaseResult {
  const failures = failed.map((clause) => ({ clause }) as Failure);
  return { id, title: id, suite: 's', outcome, clauses, durationMs: 1, failures };
}

const none: Counts = { held: 0, broken: 0, advised: 0, skipped: 0, couldNotRun: 0 };

describe('a verdict', () => {
  test.each<[Partial<Counts>, string]>([
    [{ held: 1 }, 'conformant'],
    [{ advised: 1 }, 'conformant'],
    [{ held: 1, advised: 1, skipped: 9 }, 'conformant'],
    [{ held: 9, broken: 1 }, 'not-conformant'],
    [{ broken: 1, couldNotRun: 9 }, 'not-conformant'],
    [{ held: 9, couldNotRun: 1 }, 'could-not-be-judged'],
    [{ skipped: 9 }, 'could-not-be-judged'],
    [{}, 'could-not-be-judged'],
  ])('of %j is %s', (counts, verdict) => {
    expect(decideVerdict({ ...none, ...counts })).toBe(verdict);
  });

  test('counts each outcome', () => {
    const outcomes: readonly Outcome[] = [
      'held',
      'broken',
      'broken',
      'advised',
      'skipped',
      'could-not-run',
      'held',
      'held',
    ];
    expect(countOutcomes(outcomes.map((outcome, index) => result(`s/${index}`, outcome, [])))).toEqual({
      held: 3,
      broken: 2,
      advised: 1,
      skipped: 1,
      couldNotRun: 1,
    });
    expect(countOutcomes([])).toEqual(none);
  });
});

const clauses: readonly Clause[] = [
  { id: 'r', level: 'required', text: 'R.', source: 'here' },
  { id: 'a', level: 'advised', text: 'A.', source: 'there' },
  { id: 'o', level: 'observed', text: 'O.', source: 'anywhere' },
];

describe('a clause', () => {
  test.each<[string, readonly CaseResult[], readonly string[]]>([
    ['that no case judged is skipped', [], ['r skipped', 'a skipped', 'o skipped']],
    [
      'that a case judged holds',
      [result('1', 'held', ['r', 'a', 'o'])],
      ['r held 1', 'a held 1', 'o held 1'],
    ],
    [
      'of a skipped case is skipped',
      [result('1', 'skipped', ['r'])],
      ['r skipped', 'a skipped', 'o skipped'],
    ],
    [
      'of a case that could not run is skipped',
      [result('1', 'could-not-run', ['r'])],
      ['r skipped', 'a skipped', 'o skipped'],
    ],
    [
      'that failed is broken, or advised',
      [result('1', 'broken', ['r', 'a'], ['r', 'a'])],
      ['r broken 1', 'a advised 1', 'o skipped'],
    ],
    [
      'that failed once is broken though it held elsewhere',
      [result('1', 'held', ['r']), result('2', 'broken', ['r'], ['r']), result('3', 'held', ['r'])],
      ['r broken 1 2 3', 'a skipped', 'o skipped'],
    ],
    [
      'that held in a broken case holds',
      [result('1', 'broken', ['r', 'a'], ['r', 'r'])],
      ['r broken 1', 'a held 1', 'o skipped'],
    ],
    [
      'that failed unforeseen counts its case',
      [result('1', 'advised', ['r'], ['a'])],
      ['r held 1', 'a advised 1', 'o skipped'],
    ],
    [
      'that failed before its case could not run is advised all the same',
      [result('1', 'could-not-run', ['a'], ['a'])],
      ['r skipped', 'a advised', 'o skipped'],
    ],
  ])('%s', (_what, cases, expected) => {
    const summary = summarizeClauses(clauses, cases);
    expect(summary.map(({ id, outcome, cases: judges }) => [id, outcome, ...judges].join(' '))).toEqual(
      expected,
    );
  });

  test('keeps its text, level and source', () => {
    expect(summarizeClauses(clauses, [])[1]).toEqual({ ...clauses[1], outcome: 'skipped', cases: [] });
  });
});

describe('coverage', () => {
  test('counts required clauses that were judged, and documented statuses that were seen', () => {
    const summary = summarizeClauses(
      [...clauses, ...['p', 'q'].map((id) => ({ id, level: 'required', text: '', source: '' }) as const)],
      [result('1', 'broken', ['r', 'a', 'o'], ['r'])],
    );
    expect(measureCoverage(summary, [200, 404, 500], new Set([200, 201, 500]))).toEqual({
      requiredClauses: { total: 3, exercised: 1 },
      responses: [
        { status: 200, exercised: true },
        { status: 404, exercised: false },
        { status: 500, exercised: true },
      ],
    });
  });
});
