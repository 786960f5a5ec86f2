import { defineConfig } from 'vitest/config';

/**
 * The tables that judge the judge, for mutation testing. `MUTATE_TESTS` narrows them to folders, by comma, so that the
 * trial run of one part stays short: its own tables are what must kill its mutants.
 */
const folders = process.env.MUTATE_TESTS?.split(',') ?? [
  'test/contracts/checks',
  'test/contracts/harness',
  'test/contracts/reading',
  'test/sandbox/sigv4',
];

export default defineConfig({
  test: {
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    testTimeout: 60_000,
  },
});
