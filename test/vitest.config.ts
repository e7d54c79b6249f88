import { defineConfig } from 'vitest/config'

const stories = ['stories/**/*.test.ts', 'launch/**/*.test.ts', 'faults/**/*.test.ts']
const browser = ['browser/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: './setup/postgres.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          testTimeout: 30_000,
          include: ['**/*.test.ts'],
          exclude: ['node_modules/**', ...stories, ...browser],
        },
      },
      { extends: true, test: { name: 'stories', include: stories, testTimeout: 90_000 } },
      {
        extends: true,
        test: { name: 'browser', include: browser, testTimeout: 120_000, hookTimeout: 60_000 },
      },
    ],
  },
})
