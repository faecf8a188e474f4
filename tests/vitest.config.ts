import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Node takes the CommonJS build of graphql everywhere; Vite would take another copy for the files under test. */
const graphql = createRequire(import.meta.url).resolve('graphql');

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.slow.test.ts', 'tests/bench/**'],
    globalSetup: ['tests/setup/postgres.ts'],
    setupFiles: ['tests/setup/strict.ts'],
    pool: 'forks',
    // Loading all code anew for each of some 200 files took more than a third of the run.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
