// The adapters of the gate against the frameworks themselves, which it installs from the registry. Runs on built files.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname,
  // One framework is installed, built and started at a time.
  test: { include: ['*.test.ts'], testTimeout: 30_000, hookTimeout: 300_000, fileParallelism: false },
})
