import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // A fixed seed: the same properties are tried everywhere.
    setupFiles: ['test/setup.ts'],
  },
});
