import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe } from 'vitest'
import { testGated } from './gated-contract.ts'
import { installApp } from './install-app.ts'
import { type RunningApp, runApp } from './run-app.ts'

describe.each([
  ['Express', 'express', []],
  ['Hono on Node', 'hono', []],
  ['Cloudflare Workers', 'workers', ['hono']],
] as const)('%s', (_, name, more) => {
  let folder = ''
  let app: RunningApp | undefined
  beforeAll(async () => {
    folder = installApp(name, more)
    app = await runApp(folder, ['server.js'])
  })
  afterAll(async () => {
    await app?.stop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })
  testGated(() => app?.port ?? 0)
})
