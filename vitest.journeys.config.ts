import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/journeys/*.journey.ts'],
    globalSetup: './test/journeys/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each journey has an application and a database of its own, and figures are taken in some.
    maxWorkers: 1,
  },
})
