import { beforeAll, describe, expect, test } from 'vitest';
import { faults } from '../../src/sandbox/faults/index.ts';
import { variants } from '../../src/sandbox/variants/index.ts';
import { faultJobs, variantJobs } from './jobs.mjs';
import { judgeAll } from './judge-all.mjs';
import { judgeSandbox } from './judge-sandbox.mjs';

type Judgement = Awaited<ReturnType<typeof judgeSandbox>>;

let judgements: ReadonlyMap<string, Judgement> = new Map();

beforeAll(async () => {
  judgements = await judgeAll([...faultJobs(), ...variantJobs()]);
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
