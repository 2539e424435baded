import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Each file loads a model or starts processes of its own: more than two at once only get in each other's way.
    pool: 'forks',
    maxWorkers: 2,
  },
});
