import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A new snapshot is accepted by whoever asks for it with -u, never in passing.
    update: 'none',
    // Most tests wait for child processes and servers, so every core gets a worker.
    maxWorkers: '100%',
  },
});
