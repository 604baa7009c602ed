// What the leak suite starts with: the site with its built files, a browser, and a judge who tries vectors in several tabs at once.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeGate } from '@askfirst/gate'
import { build, composeFiles, definePolicy } from 'askfirst'
import { type BrowserContext, test as base, expect } from 'playwright/test'
import { type Lane, openLane } from './lane.ts'
import { policy } from './policy.ts'
import { type Site, startSite } from './site.ts'
import type { Vector } from './vector.ts'
import { type Verdict, verdictsType } from './verdict.ts'

export { expect }

/** How many tabs there are at once: most of the time each of them waits. */
const width = Number(process.env.LANES ?? 4)

interface PerTest {
  /** Tries these vectors, in all phases. */
  judge: (vectors: readonly Vector[]) => Promise<Verdict[]>
}

interface PerWorker {
  /** Whether the site stands behind the gate, and what that says of `gate.csp`. */
  gate: 'none' | 'off' | 'enforce'
  site: Site
  /** A profile on disk, as most visitors have; the others are private windows. */
  newProfile: (options?: { readonly javaScriptEnabled: boolean }) => Promise<BrowserContext>
  /** The tabs to try vectors in: several private ones, or one in a profile. */
  lanes: (inProfile: boolean) => Promise<readonly Lane[]>
}

export const test = base.extend<PerTest, PerWorker>({
  gate: ['none', { option: true, scope: 'worker' }],

  site: [
    async ({ gate }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'askfirst-leaks-'))
      const own = definePolicy(gate === 'none' ? policy : { ...policy, gate: { csp: gate } })
      await build(own, folder)
      const files = await composeFiles(own)
      const site = await startSite(
        folder,
        gate === 'none' ? undefined : makeGate({ policy: own, files, script: files.get('askfirst.js') ?? '' }),
      )
      await use(site)
      await site.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  newProfile: [
    async ({ playwright, launchOptions }, use) => {
      const open: { context: BrowserContext; profile: string }[] = []
      await use(async (options) => {
        const profile = mkdtempSync(join(tmpdir(), 'askfirst-profile-'))
        const context = await playwright.chromium.launchPersistentContext(profile, { ...launchOptions, ...options })
        open.push({ context, profile })
        return context
      })
      for (const { context, profile } of open) {
        await context.close()
        rmSync(profile, { recursive: true, force: true })
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  lanes: [
    async ({ browser, newProfile, site }, use) => {
      const made = new Map<string, Promise<readonly Lane[]>>()
      const privately = async (): Promise<Lane[]> => {
        const lanes: Lane[] = []
        while (lanes.length < width) lanes.push(await openLane(await browser.newContext(), site))
        return lanes
      }
      const inProfile = async (): Promise<Lane[]> => [await openLane(await newProfile(), site)]
      await use((needs) => {
        const lanes = made.get(`${needs}`) ?? (needs ? inProfile() : privately())
        made.set(`${needs}`, lanes)
        return lanes
      })
      for (const context of browser.contexts()) await context.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  judge: async ({ lanes, site }, use, info) => {
    await use(async (vectors) => {
      const verdicts: Verdict[] = []
      const all = [...vectors.entries()]
      const follow = async (lane: Lane, rest: typeof all): Promise<void> => {
        for (let next = rest.shift(); next; next = rest.shift()) {
          const [i, vector] = next
          verdicts[i] = await lane.judge(vector).catch((error) => failureOf(vector, error))
        }
      }
      const both = [false, true].map(async (needs) => {
        const rest = all.filter(([, vector]) => needsProfile(vector) === needs)
        if (rest.length) await Promise.all((await lanes(needs)).map((lane) => follow(lane, rest)))
      })
      await Promise.all(both)
      await info.attach('verdicts', { contentType: verdictsType, body: JSON.stringify(verdicts) })
      return verdicts
    })
    expect(site.strays, 'every request belongs to a vector').toEqual([])
  },
})

/** Private windows connect to nobody ahead of time, and speculate about nothing. */
export function needsProfile(vector: Vector): boolean {
  return vector.surface === 'speculation' || JSON.stringify(vector).includes('{{connect}}')
}

function failureOf({ name, surface }: Vector, error: unknown): Verdict {
  const leaked = { without: [], before: [], reject: [], withdraw: [] }
  return { name, surface, leaked, excused: [], missing: [], failure: `${error}` }
}
