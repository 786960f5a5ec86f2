import { beforeAll, describe, expect, test } from 'vitest';
import { faults } from '../../src/sandbox/faults/index.ts';
import { variants } from '../../src/sandbox/variants/index.ts';
import { drawPairs, drawSets } from './combinations.mjs';
import { incompatible } from './incompatible.mjs';
import { faultJobs, pairJobs, setJobs, variantJobs } from './jobs.mjs';
import { judgeAll } from './judge-all.mjs';
import { judgeSandbox } from './judge-sandbox.mjs';

type Judgement = Awaited<ReturnType<typeof judgeSandbox>>;

const pairs = pairJobs();
const sets = setJobs();
let judgements: ReadonlyMap<string, Judgement> = new Map();

beforeAll(async () => {
  judgements = await judgeAll([...faultJobs(), ...variantJobs(), ...pairs, ...sets]);
}, 400_000);

test('the sandbox without a fault is accused of nothing, and every case finds its occasion', async () => {
  const judged = await judgeSandbox({ auth: true }, { timeoutMs: 20_000 });
  expect(judged).toMatchObject({ broken: [], skipped: 0, couldNotRun: 0 });
  expect(judged.ran).toBeGreaterThan(200);
});

describe('every id that it names accuses', () => {
  test.each(faults)('the fault $id', ({ id, caughtBy }) => {
    const broken = judgements.get(`fault ${id}`)?.broken ?? [];
    expect(caughtBy).not.toEqual([]);
    expect(caughtBy.filter((named) => !broken.includes(named))).toEqual([]);
  });
});

describe('nothing accuses', () => {
  test.each(variants)('the variant $id', ({ id }) => {
    const judged = judgements.get(`variant ${id}`);
    expect(judged).toMatchObject({ broken: [], couldNotRun: 0 });
    expect(judged?.ran).toBeGreaterThan(50);
  });
});

describe('beside a variant it is still caught', () => {
  test.each(pairs)('the fault of the $name', ({ name }) => {
    expect(judgements.get(name)?.broken).not.toEqual([]);
  });
});

describe('nothing accuses', () => {
  test.each(sets)('the $name', ({ name }) => {
    expect(judgements.get(name)).toMatchObject({ broken: [], couldNotRun: 0 });
  });
});

test('combinations are the same for the same seed', () => {
  expect(drawPairs(5)).toEqual(drawPairs(5));
  expect(drawSets(5)).toEqual(drawSets(5));
});

test('what is left out of the combinations stands in the catalogue, with a reason', () => {
  const known = new Set([...faults, ...variants].map(({ id }) => id));
  for (const { hides = [], faults: hidden = [], variants: hiding = [], reason } of incompatible) {
    expect([...hides, ...hidden, ...hiding].filter((id) => !known.has(id))).toEqual([]);
    expect(reason).not.toBe('');
  }
});
