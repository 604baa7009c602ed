// What is promised about the repository as a whole: layers, sizes, public API, packages, README. Runs on built files.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname,
  // Packing and installing nine packages takes its time on a small machine.
  test: { include: ['*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
})
