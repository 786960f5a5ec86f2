import { defineConfig } from 'vitest/config';

/** The tables that judge the judge; real servers, but no other programs, so that a mutant is tried in a second. */
export default defineConfig({
  test: {
    include: [
      'test/contracts/checks/**/*.test.ts',
      'test/contracts/harness/**/*.test.ts',
      'test/contracts/reading/**/*.test.ts',
      'test/sandbox/sigv4/**/*.test.ts',
    ],
    exclude: ['test/contracts/harness/hostile-targets.test.ts'],
    testTimeout: 60_000,
  },
});
