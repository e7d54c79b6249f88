import { defineConfig } from 'vitest/config'

const stories = ['stories/**/*.test.ts', 'launch/**/*.test.ts', 'faults/**/*.test.ts']
const browser = ['browser/**/*.test.ts']
const long = ['**/*.long.test.ts']

export default defineConfig({
  test: {
    globalSetup: './setup/postgres.ts',
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          testTimeout: 30_000,
          isolate: false,
          include: ['**/*.test.ts'],
          exclude: ['node_modules/**', ...stories, ...browser, ...long],
        },
      },
      { extends: true, test: { name: 'long', include: long, testTimeout: 60_000 } },
      { extends: true, test: { name: 'stories', include: stories, testTimeout: 90_000 } },
      {
        extends: true,
        test: { name: 'browser', include: browser, testTimeout: 120_000, hookTimeout: 60_000 },
      },
    ],
  },
})
