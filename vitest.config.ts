import { defineConfig } from 'vitest/config';

const kinds = ['property', 'database', 'web', 'embedded', 'browser'];

/** One project per kind of test, so that each can be run alone: `npx vitest run --project database`. */
export default defineConfig({
  test: {
    // What hangs shall end; what is slow on a busy machine shall not: speed is measured by the benchmarks.
    testTimeout: 60_000,
    // Much of a test of processes and databases is waiting: no core is left to the runner alone.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: kinds.map((kind) => `test/**/*.${kind}.test.{ts,tsx}`),
        },
      },
      {
        extends: true,
        test: { name: 'property', include: ['test/**/*.property.test.ts'], testTimeout: 600_000 },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['test/**/*.{database,web}.test.{ts,tsx}'],
          globalSetup: ['test/support/database-server.ts'],
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['test/**/*.embedded.test.ts'],
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
