// Unit tests read the sources of every package, never a stale build.

import { defineConfig } from 'vitest/config'

const here = import.meta.dirname

export default defineConfig({
  root: here,
  resolve: {
    alias: [
      { find: /^@askfirst\/([a-z]+)$/, replacement: `${here}/$1/src/index.ts` },
      { find: /^@askfirst\/([a-z]+)\/((?:languages\/)?[a-z-]+)$/, replacement: `${here}/$1/src/$2.ts` },
    ],
  },
  // The command line starts real processes, and a shared machine may be slow: a limit finds what hangs, not what is slow.
  test: {
    include: ['*/src/**/*.test.{ts,tsx}'],
    // The same for threads, which vitest knows nothing of.
    execArgv: ['--import', `${here}/collector/src/test-sources.ts`],
    setupFiles: ['blocker/src/testing/browser-url.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
