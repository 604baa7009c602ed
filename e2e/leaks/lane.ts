// One visitor's tab, in which one vector after another is tried in all phases. Several lanes go at the same time.

import { setTimeout as delay } from 'node:timers/promises'
import { recordName } from '@askfirst/policy'
import type { BrowserContext, Page } from 'playwright/test'
import { askfirstTag } from './page.ts'
import type { Arrival, PageLoad } from './page-load.ts'
import { siteHost } from './policy.ts'
import type { Site } from './site.ts'
import { recordIn, removeAll, storedBy } from './stored.ts'
import { isUndeclared, type Vector } from './vector.ts'
import { type Evidence, isExcused, type Verdict } from './verdict.ts'

/** The longest that anything may take until it shows. */
const patience = 3_000

/** How much longer than without askfirst one waits for something that should not come. */
const grace = 120

/** What a vector does without askfirst. */
interface Control {
  readonly evidence: readonly Evidence[]
  /** How long after the page had done all it does the last of it came, in milliseconds. */
  readonly lateness: number
  /** Does the page come to its end, or does the vector lead away from it? */
  readonly finishes: boolean
}

export interface Lane {
  judge(vector: Vector): Promise<Verdict>
  close(): Promise<void>
}

/** Opens a tab of this visitor, and makes the records of one who accepts and of one who rejects, as a visitor does. */
export async function openLane(context: BrowserContext, site: Site): Promise<Lane> {
  const page = await context.newPage()
  const tab = { page, session: await context.newCDPSession(page) }
  /** Has the last look found nothing? Then there is nothing but cookies to remove. */
  let isClean = false
  const records = { reject: await decide('rejectAll'), withdraw: await decide('acceptAll') }

  async function decide(act: 'rejectAll' | 'acceptAll'): Promise<string> {
    await page.goto(`${site.url}/plain`)
    // A grant behind the gate loads the page once more, before it can answer.
    await page.evaluate((name) => window.askfirst[name](), act).catch(() => {})
    const record = await recordIn(tab)
    if (!record) throw new Error(`${act} has left no record.`)
    await reset()
    return record
  }

  async function reset(): Promise<void> {
    if (isClean) return context.clearCookies()
    if (page.url() !== `${site.url}/blank`) await visit(page, `${site.url}/blank`)
    await removeAll(tab, site.url)
  }

  /** Ends the page. What is stored then; of a sweep that this has ended too the next page has to take the note away. */
  async function leave(): Promise<Evidence[]> {
    await visit(page, `${site.url}/blank`)
    const found = await stored()
    isClean = found.length === 0
    if (!found.some(isNote)) return found
    await visit(page, `${site.url}/plain`)
    for (const until = Date.now() + patience; Date.now() < until; await delay(20))
      if (!(await stored()).some(isNote)) return found.filter((one) => !isNote(one))
    return found
  }

  /** Begins a phase: whatever it opens may store something. */
  function begin(vector: Vector, first: string): PageLoad {
    isClean = false
    return site.prepare(vector, first)
  }

  async function judge(vector: Vector): Promise<Verdict> {
    const control = await runWithout(vector)
    const before = await runHeld(vector, control, 'before')
    const reject = await runHeld(vector, control, 'reject')
    const { kinds, ...withdraw } = await grantAndWithdraw(vector, control)
    const excused = [...before, ...reject, ...withdraw.evidence].filter((evidence) => isExcused(vector, evidence))
    const held = (evidence: readonly Evidence[]): string[] => linesOf(evidence.filter((one) => !isExcused(vector, one)))
    return {
      name: vector.name,
      surface: vector.surface,
      ...(vector.gap !== undefined && { gap: vector.gap }),
      leaked: {
        without: linesOf(control.evidence),
        before: held(before),
        reject: held(reject),
        withdraw: held(withdraw.evidence),
      },
      excused: linesOf(excused),
      missing: isUndeclared(vector) ? [] : kinds,
    }
  }

  async function runWithout(vector: Vector): Promise<Control> {
    const load = begin(vector, '')
    try {
      await visit(page, site.urlOf(load))
      const doneAt = await load.done(1, patience)
      const hasCome = (): boolean => load.arrivals.length > 0
      if (!hasCome() && !(await storedBy(tab).catch(() => [])).length) await load.until(hasCome, patience)
      // What comes a moment after the first is part of what the vector does.
      await load.until(() => false, grace)
      const left = await leave()
      const lateness = Math.max(0, ...load.arrivals.map(({ at }) => at - (doneAt ?? performance.now())))
      return { evidence: [...load.arrivals.map(evidenceOf), ...left], lateness, finishes: doneAt !== undefined }
    } finally {
      await reset()
      site.finish(load)
    }
  }

  async function runHeld(vector: Vector, control: Control, phase: 'before' | 'reject'): Promise<Evidence[]> {
    const load = begin(vector, askfirstTag)
    try {
      if (phase === 'reject') await keep(records.reject)
      await visit(page, site.urlOf(load))
      await settle(load, control)
      const left = await leave()
      return [...load.arrivals.map(evidenceOf), ...left]
    } finally {
      await reset()
      site.finish(load)
    }
  }

  /** Waits as long as nothing has to happen in. A page that never comes to its end has shown nothing. */
  async function settle(load: PageLoad, { finishes, lateness }: Control): Promise<void> {
    const view = load.views()
    const doneAt = await load.done(view, finishes ? 5 * patience : patience)
    if (finishes && doneAt === undefined && !load.arrivals.some((arrival) => arrival.view === view))
      throw new Error(`${load.vector.name}: the page did not come to its end.`)
    await load.until(() => false, lateness + grace)
  }

  /** Grants, waits for what comes without askfirst, withdraws, and looks what is there and what comes again. */
  async function grantAndWithdraw(
    vector: Vector,
    control: Control,
  ): Promise<{ evidence: Evidence[]; kinds: Evidence['kind'][] }> {
    const wanted = new Set(control.evidence.map(({ kind }) => kind))
    const load = begin(vector, askfirstTag)
    try {
      await keep(records.withdraw)
      await visit(page, site.urlOf(load))
      await load.done(1, patience)
      const missing = (): Evidence['kind'][] =>
        [...wanted].filter((kind) => kind !== 'stored' && !load.arrivals.some((arrival) => arrival.kind === kind))
      if (!isUndeclared(vector)) await load.until(() => missing().length === 0, patience)
      await load.until(() => false, grace)
      if (!page.url().startsWith(site.url)) await visit(page, `${site.url}/plain`)
      const kinds = missing()
      if (wanted.has('stored') && !(await stored()).length) kinds.push('stored')
      await withdraw(load)
      // A page that could not read its record was loaded again as soon as it could.
      const granted = load.views()
      // Elsewhere first: the page may be about to be reloaded, and one navigation would stop the other.
      await visit(page, `${site.url}/blank`)
      await visit(page, site.urlOf(load))
      await settle(load, control)
      const left = await leave()
      const again = load.arrivals.filter(({ view }) => view > granted)
      return { evidence: [...again.map(evidenceOf), ...left], kinds }
    } finally {
      await reset()
      site.finish(load)
    }
  }

  /** Takes back everything. What the third parties keep under their own hosts is beyond a page's reach: it goes, so that what is there later is new. */
  async function withdraw(load: PageLoad): Promise<void> {
    for (const until = Date.now() + patience; (await recordIn(tab)) === records.withdraw; ) {
      if (Date.now() > until) throw new Error(`${load.vector.name}: the withdrawal is not recorded.`)
      if (!page.url().startsWith(site.url)) await visit(page, `${site.url}/plain`)
      // The page may be reloaded, or go elsewhere, before it can answer.
      await page.evaluate(() => window.askfirst.withdraw().then(() => {})).catch(() => {})
    }
    for (const { name, domain, path } of await context.cookies())
      if (!domain.endsWith(siteHost)) await context.clearCookies({ name, domain, path })
  }

  async function keep(value: string): Promise<void> {
    await context.addCookies([{ name: recordName, value, url: site.url, sameSite: 'Lax' }])
  }

  async function stored(): Promise<Evidence[]> {
    return (await storedBy(tab)).map((what) => ({ kind: 'stored', what }))
  }

  return { judge, close: () => context.close() }
}

/** Where a sweep is under way, the page has written so. */
const isNote = ({ what }: Evidence): boolean => what === 'local askfirst.sweep'

const evidenceOf = ({ kind, what }: Arrival): Evidence => ({ kind, what })

function linesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ kind, what }) => `${kind} ${what}`))]
}

/** Opens an address, also where the page is just being sent elsewhere: then again, a little later each time. */
export async function visit(page: Page, url: string, attempts = 12, wait = 20): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'commit' })
  } catch (error) {
    if (attempts === 0) throw error
    await delay(wait)
    await visit(page, url, attempts - 1, wait * 1.4)
  }
}
