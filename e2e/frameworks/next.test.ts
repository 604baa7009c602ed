import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testGated } from './gated-contract.ts'
import { installApp, runNpm } from './install-app.ts'
import { testHydrated } from './next-hydrated.ts'
import { type RunningApp, runApp } from './run-app.ts'
import { visitApp } from './visit-app.ts'

let folder = ''

beforeAll(() => {
  folder = installApp('next')
  runNpm(folder, 'run', 'build')
})

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
})

describe.each([
  ['as proxy of Next.js', ['node_modules/next/dist/bin/next', 'start'], 'proxy'],
  ['around Next.js, in a server of its own', ['server.js'], 'server'],
] as const)('%s', (_, program, gate) => {
  let app: RunningApp | undefined
  beforeAll(async () => {
    app = await runApp(folder, program, { GATE: gate })
  })
  afterAll(() => app?.stop())
  const port = (): number => app?.port ?? 0
  testGated(port)

  test('what React asks for to draw the next page passes as it is', async () => {
    const { status, headers, text } = await visitApp(port(), '/?_rsc', { headers: { rsc: '1', accept: '*/*' } })
    expect([status, headers['content-type']]).toEqual([200, 'text/x-component'])
    expect(text).toContain('https://ads.example/pixel.gif')
    expect(text).not.toContain('data-askfirst')
  })

  test('nothing changes behind a server that ends TLS', async () => {
    const { status, text } = await visitApp(port(), '/', { headers: { 'x-forwarded-proto': 'https' } })
    expect(status).toBe(200)
    expect(text).toContain('ads.example')
  })
})

describe.each(['off', 'enforce'] as const)('in a browser, gate.csp: %s', (csp) => {
  let app: RunningApp | undefined
  beforeAll(async () => {
    app = await runApp(folder, ['node_modules/next/dist/bin/next', 'start'], { GATE: 'proxy', CSP: csp })
  })
  afterAll(() => app?.stop())
  testHydrated(() => app?.port ?? 0)
})
