/**
 * Two forks: tests of the checker fill memory and start threads of their own, so a crash must stay
 * in its file. No test reaches the network, but for the pack test's `npm install`, which prefers
 * npm's own cache.
 */
import { defineConfig } from 'vitest/config';

const rooms = 'base,models,check,sim,seal,properties,reports,bench,cli';

if (process.env.CI && !process.env.COUNTERSIGN_SEED) {
  throw new Error('CI needs COUNTERSIGN_SEED: a failure that cannot be repeated is no finding');
}

export default defineConfig({
  test: {
    include: [`{${rooms}}/**/*.test.ts`],
    setupFiles: ['cli/setup/property-seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: [`{${rooms}}/**/*.ts`],
      exclude: ['**/*.test.ts', 'cli/setup/**', '**/mutants.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
});
