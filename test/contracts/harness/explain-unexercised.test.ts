import { expect, test } from 'vitest';
import { explainUnexercised, notSelected } from '../../../contracts/harness/explain-unexercised.ts';
import type { CaseResult, ClauseResult } from '../../../contracts/harness/outcome.ts';
import { toyCase } from './toy-contract.ts';

const clause = (id: string, changes: Partial<ClauseResult> = {}): ClauseResult => ({
  id,
  level: 'required',
  text: '',
  source: '',
  outcome: 'skipped',
  cases: [],
  ...changes,
});

const ran = (id: string, clauses: readonly string[], changes: Partial<CaseResult> = {}): CaseResult => ({
  id,
  title: '',
  suite: 'a',
  outcome: 'skipped',
  clauses,
  durationMs: 0,
  failures: [],
  ...changes,
});

const cases = [toyCase('a/1', []), toyCase('a/2', [])];

test.each<[string, readonly CaseResult[], string, string]>([
  [
    'of a skipped case for that case’s reason',
    [ran('a/1', ['x']), ran('a/2', ['c'], { reason: 'no wheels', remedy: 'add wheels' })],
    'no wheels',
    'add wheels',
  ],
  [
    'of a skipped case without a remedy',
    [ran('a/1', ['c'], { reason: 'no wheels' })],
    'no wheels',
    'no wheels',
  ],
  ['of a case without a reason', [ran('a/1', ['c'])], 'it was not run', 'it was not run'],
  [
    'of a case that could not run',
    [ran('a/1', ['c'], { outcome: 'could-not-run', reason: 'silence' })],
    'silence',
    'see to that, and run it again',
  ],
  [
    'of the first of two cases',
    [ran('a/1', ['c'], { reason: 'first' }), ran('a/2', ['c'], { reason: 'second' })],
    'first',
    'first',
  ],
  ['of cases that were not selected', [ran('a/1', ['x'])], notSelected, 'run without --suite and --only'],
  [
    'that no answer spoke to though all cases ran',
    [ran('a/1', ['x']), ran('a/2', [])],
    'no answer of the target gave occasion to it',
    'bring the target to answers that it speaks of, by --states',
  ],
])('a clause %s is explained', (_which, results, reason, remedy) => {
  expect(explainUnexercised([clause('c')], cases, results)).toEqual([{ clause: 'c', reason, remedy }]);
});

test('only required clauses that nothing exercised are explained', () => {
  const clauses = [
    clause('a', { level: 'advised' }),
    clause('b', { outcome: 'held' }),
    clause('c', { outcome: 'broken' }),
    clause('d'),
  ];
  expect(explainUnexercised(clauses, cases, []).map((unexercised) => unexercised.clause)).toEqual(['d']);
});

test('the reason for what was not selected says so', () => {
  expect(notSelected).toMatch(/no case .* was selected/);
});
