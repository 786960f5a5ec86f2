import { defineConfig } from 'vitest/config';

/**
 * The tables that judge the judge, for mutation testing. `MUTATE_TESTS` narrows them, by comma, to folders and files, so
 * that the trial run of one part stays short: its own tables are what must kill its mutants. A `!` in front leaves out.
 */
const places = process.env.MUTATE_TESTS?.split(',') ?? [
  'test/contracts/checks',
  'test/contracts/harness',
  'test/contracts/reading',
  'test/sandbox/sigv4',
];

const toPattern = (place: string) => (place.endsWith('.test.ts') ? place : `${place}/**/*.test.ts`);

export default defineConfig({
  test: {
    include: places.filter((place) => !place.startsWith('!')).map(toPattern),
    exclude: places.filter((place) => place.startsWith('!')).map((place) => toPattern(place.slice(1))),
    testTimeout: 60_000,
    // Each mutant is tried in modules of its own all the same; within one trial, loading them anew costs most of the time.
    isolate: false,
  },
});
