import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './scripts/suite/long-first.ts';

// One project a step of `npm test`; `npx vitest --project unit` runs one, a path after it narrows it further.
export default defineConfig({
  test: {
    // Left to itself vitest keeps one core free: on a machine of two that is half of it.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/{protocol,content,reporter,desk,cli}/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'vectors/**/*.test.ts',
            'test/checks/**/*.test.ts',
          ],
          setupFiles: ['packages/desk/src/messages/speak-english.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['packages/server/src/**/*.test.ts'],
          globalSetup: ['test/support/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'scenario',
          include: ['test/{scenario,canary,fault,linker}/**/*.test.ts'],
          globalSetup: ['test/support/postgres.ts'],
          setupFiles: ['test/support/verify-logs.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'interop',
          include: ['test/interop/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,journeys}/**/*.test.ts'],
          // Two browsers at once on two cores make each other time out.
          fileParallelism: false,
          setupFiles: ['test/support/verify-logs.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
