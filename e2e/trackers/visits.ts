// Three visitors of a shop with a tracker, and what was found at each of them.

import { type BrowserContext, expect } from 'playwright/test'
import { arrive, decisionIn, idle, press } from '../visitor.ts'
import { soon } from './soon.ts'
import type { Shop, Way } from './start-shop.ts'
import type { Tracker } from './tracker.ts'
import { watchVisitor } from './watch-visitor.ts'

/** How long a tracker that is held is given to show itself, in milliseconds. */
const patience = 1_500

/** How long anything may take that has to come: no more than it takes is ever waited. */
const limit = 20_000

/** What was found, by when it was: lines of the judge. */
export type Found = Readonly<Record<string, readonly string[]>>

/**
 * Someone on the site without askfirst: what it `stored`, what it `sent`.
 * @param granted what the visitor who says yes finds: this one stays until there is as much here
 */
export async function unguarded(
  context: BrowserContext,
  shop: Shop,
  way: Way,
  tracker: Tracker,
  granted: Promise<Found>,
): Promise<Found> {
  const watch = watchVisitor(context, shop)
  const page = await context.newPage()
  await page.goto(shop.url(way, false))
  const sent = await sentSoon(shop, tracker, 0)
  const wanted = kindsOf((await granted).stored)
  return { stored: await soon(watch.stored, (list) => wanted.every((kind) => kindsOf(list).includes(kind)), limit), sent }
}

/** Someone who is asked, says no, and walks on: what leaked `before`, once `rejected`, and on the `next` page. */
export async function refusing(context: BrowserContext, shop: Shop, way: Way): Promise<Found> {
  const watch = watchVisitor(context, shop)
  const page = await context.newPage()
  await arrive(page, shop.url(way, true))
  await idle(page, patience)
  const before = await watch.traces()

  watch.forget()
  await press(page, 'reject-all')
  await idle(page, patience / 2)
  const rejected = await watch.traces()

  watch.forget()
  await page.goto(`${shop.url(way, true)}?next`)
  await idle(page, patience)
  return { before, rejected, next: await watch.traces() }
}

/**
 * Someone who says yes, walks on, and takes it back: what works then (`stored`, `sent`), what is left of it after a second
 * (`withdrawn`), after the reload that follows (`reloaded`), and on the `last` page.
 */
export async function withdrawing(context: BrowserContext, shop: Shop, way: Way, tracker: Tracker): Promise<Found> {
  const watch = watchVisitor(context, shop)
  const page = await context.newPage()
  await arrive(page, shop.url(way, true))
  await press(page, 'accept-all')
  // What comes from the tracker's host is released into this page. What the site has bundled ran and was refused: data is
  // not released, so that it works from the next page on.
  const sentAtOnce = way === 'inserted' ? await sentSoon(shop, tracker, 0) : ['not asked']
  const arrivedBefore = shop.arrived.length
  await page.goto(`${shop.url(way, true)}?next`)
  const sent = sentAtOnce.length ? await sentSoon(shop, tracker, arrivedBefore) : []
  await idle(page, 200)
  const stored = await soon(watch.stored, (list) => list.length > 0, limit)

  const reload = page.waitForEvent('framenavigated', { timeout: limit }).then(
    () => [],
    () => ['the page was not reloaded'],
  )
  await page.locator('body > [data-askfirst-do="withdraw"]').click()
  const withdrawn = await soon(watch.stored, (list) => !list.length, 1_000)
  const unstopped = await reload
  await expect.poll(() => decisionIn(page).catch(() => undefined)).toMatchObject({ categories: { analytics: 'denied' } })
  await idle(page, patience)
  const reloaded = [...unstopped, ...(await watch.stored()), ...watch.sentSinceDecision()]

  watch.forget()
  await page.goto(`${shop.url(way, true)}?last`)
  await idle(page, patience)
  return { stored, sent, withdrawn, reloaded, last: await watch.traces() }
}

/** What the tracker brought home, in as long as it may take; counted from `start` in what has arrived. */
function sentSoon({ arrived }: Shop, { sends }: Tracker, start: number): Promise<readonly string[]> {
  return soon(
    () => arrived.slice(start).filter((path) => sends.test(path)),
    (list) => list.length > 0,
    limit,
  )
}

/** Kinds of places where something is stored. */
export function kindsOf(lines: readonly string[] | undefined): string[] {
  return [...new Set(lines?.map((line) => line.split(' ')[0] ?? ''))].sort()
}
