import { beforeAll, describe, expect, test } from 'vitest';
import { faults } from '../../src/sandbox/faults/index.ts';
import { variants } from '../../src/sandbox/variants/index.ts';
import { differs, recordReference } from './compare-sandboxes.ts';
import { probes } from './probes.ts';
import { signedProbes } from './signed-probes.ts';

const all = [...faults, ...variants];
let plain: readonly string[] = [];
let signed: readonly string[] = [];

beforeAll(async () => {
  plain = await recordReference({}, probes);
  signed = await recordReference({ auth: true }, signedProbes);
});

test('ids are short kebab words and used once', () => {
  for (const { id } of all) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('each tells in one sentence what it does', () => {
  for (const sentence of [...faults.map(({ lies }) => lies), ...variants.map(({ does }) => does)]) {
    expect(sentence).toMatch(/^[A-Z][^\n\t]{10,160}\.$/);
  }
});

test('there are enough of them', () => {
  expect(faults.length).toBeGreaterThanOrEqual(150);
  expect(variants.length).toBeGreaterThanOrEqual(50);
});

test('the plain sandbox shows the same on every run', async () => {
  expect(await differs({}, probes, plain)).toBe(false);
  expect(await differs({ auth: true }, signedProbes, signed)).toBe(false);
});

describe('on some occasion it shows that the sandbox has', () => {
  test.each(variants)('the variant $id', async ({ id, needsAuth = false }) => {
    const options = { auth: needsAuth, variants: [id] };
    const list = needsAuth ? signedProbes : probes;
    expect(await differs(options, list, needsAuth ? signed : plain)).toBe(true);
  });
});

describe.each(['chunked-answers', 'escaped-json', 'error-type-with-both'])(
  'beside the variant %s',
  (variant) => {
    const list = probes.slice(0, 40);
    let reference: readonly string[] = [];

    beforeAll(async () => {
      reference = await recordReference({ variants: [variant] }, list);
    });

    test.each([
      'operation-ignored',
      'not-found-as-400',
      'entry-blames-next',
      'success-201',
      'whole-inventory-moved',
      'request-id-missing',
    ])('the fault %s still shows', async (fault) => {
      expect(await differs({ variants: [variant], faults: [fault] }, list, reference)).toBe(true);
    });
  },
);
