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
  test: { include: ['*/src/**/*.test.{ts,tsx}'] },
})
