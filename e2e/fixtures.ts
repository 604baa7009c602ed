// What every story starts with: a demo of its own, and the judge who watches browser and server.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Demo, startDemo } from '@askfirst/demo-site/server.ts'
import { type BrowserContext, type BrowserContextOptions, test as base, chromium, expect, mergeTests } from 'playwright/test'
import { storedIn, unnecessaryIn } from './judge.ts'

export { type Demo, expect }

/** What really happened, as browser and server know it. */
export interface Judge {
  /** Everything stored in the browser. */
  stored(): Promise<string[]>
  /** What is stored that needs a grant. */
  unnecessary(): Promise<string[]>
  /** Hosts other than the site's own that the browser asked for something, or that got a request; in order. */
  contacted(): string[]
  /** Paths that the browser asked for, of all hosts, since the last call of `forget`. */
  paths(): string[]
  forget(): void
  /** Violations of the Content-Security-Policy, and exceptions that nobody caught. */
  readonly complaints: readonly string[]
}

/** Starts a demo for each test, without a browser. */
export const demoTest = base.extend<{ dataFolder: string; demo: Demo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-demo-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  demo: async ({ dataFolder }, use) => {
    const demo = await startDemo({ port: 0, dataFolder })
    await use(demo)
    await demo.close()
  },
})

/** A new visitor's browser; what is given goes over what the project says. */
type NewVisitor = (more?: Pick<BrowserContextOptions, 'viewport' | 'javaScriptEnabled'>) => Promise<BrowserContext>

/** Visitors in Chromium, without a site. */
export const visitorTest = base.extend<{ newVisitor: NewVisitor }>({
  // A profile on disk in which third parties may store, as in the browsers of most visitors: private windows, which contexts
  // otherwise are, refuse them by themselves, and the judge would see zeros that are not ours.
  newVisitor: async ({ launchOptions, viewport, locale }, use) => {
    const visitors: { context: BrowserContext; profile: string }[] = []
    await use(async (more) => {
      const profile = mkdtempSync(join(tmpdir(), 'askfirst-profile-'))
      mkdirSync(join(profile, 'Default'))
      writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }))
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        viewport,
        ...(locale ? { locale } : {}),
        ...more,
      })
      visitors.push({ context, profile })
      return context
    })
    for (const { context, profile } of visitors) {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    }
  },
})

/** A demo for each test, with a page in Chromium, and the judge. */
export const test = mergeTests(demoTest, visitorTest).extend<{ judge: Judge }>({
  context: async ({ newVisitor }, use) => use(await newVisitor()),

  judge: [
    async ({ context, demo }, use) => {
      const complaints: string[] = []
      const asked: URL[] = []
      let arrived = 0
      context.on('request', (request) => asked.push(new URL(request.url())))
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error()}`))
      await use({
        stored: () => storedIn(context),
        unnecessary: () => unnecessaryIn(context),
        contacted: () => {
          const hosts = [...asked.map(({ hostname }) => hostname), ...demo.requests.slice(arrived).map(({ host }) => host)]
          return [...new Set(hosts)].filter((host) => host !== 'nordlys.localhost')
        },
        paths: () => asked.map(({ pathname }) => pathname),
        forget: () => {
          asked.length = 0
          arrived = demo.requests.length
        },
        complaints,
      })
      expect(complaints, 'nothing violates the Content-Security-Policy, nothing throws').toEqual([])
    },
    { auto: true },
  ],
})
