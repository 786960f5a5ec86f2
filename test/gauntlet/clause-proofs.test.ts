import { beforeAll, describe, expect, test } from 'vitest';
import { clauses } from '../../contracts/clauses/index.ts';
import { faults } from '../../src/sandbox/faults/index.ts';
import { clauseProofs } from './clause-proofs.mjs';
import { clauseJobs } from './jobs.mjs';
import { judgeAll } from './judge-all.mjs';

type Judgements = Awaited<ReturnType<typeof judgeAll>>;

let judgements: Judgements = new Map();

beforeAll(async () => {
  judgements = await judgeAll(clauseJobs());
}, 200_000);

test('every required clause has its proof, and no other clause has one', () => {
  const required = clauses.filter(({ level }) => level === 'required').map(({ id }) => id);
  expect(clauseProofs.map(({ clause }) => clause).sort()).toEqual([...required].sort());
});

test('the faults of the proofs stand in the catalogue', () => {
  const known = new Set(faults.map(({ id }) => id));
  expect(clauseProofs.map(({ fault }) => fault).filter((id) => !known.has(id))).toEqual([]);
});

describe('with the clause switched off a fault survives its case', () => {
  test.each(clauseProofs)('$clause: $fault', ({ clause, besides = [] }) => {
    const accused = judgements.get(`clause ${clause}`)?.brokenClauses ?? [];
    expect(accused).toContain(clause);
    expect(accused.filter((other) => other !== clause && !besides.includes(other))).toEqual([]);
  });
});
