// What a tab of the site has stored, asked beneath the page, where no script of the page can change the answer; and its removal.

import { recordName } from '@askfirst/policy'
import type { CDPSession, Page } from 'playwright/test'
import { siteHost } from './policy.ts'

/** Runs in a world of its own, beside the page's: the same storage, with the browser's own functions. */
const read = `(async () => {
  const read = async (kind, names) => { try { return [...await names()].map((name) => kind + ' ' + name) } catch { return [] } }
  const found = await Promise.all([
    read('local', () => Object.keys(localStorage)),
    read('session', () => Object.keys(sessionStorage)),
    read('indexeddb', async () => (await indexedDB.databases()).map(({ name }) => name)),
    read('cache', () => caches.keys()),
    read('file', async () => Array.fromAsync((await navigator.storage.getDirectory()).keys())),
    read('bucket', () => navigator.storageBuckets.keys()),
    read('service worker', async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
    read('window.name', () => name ? [name] : []),
  ])
  return JSON.stringify(found.flat())
})()`

const remove = `(async () => {
  const quietly = async (act) => { try { await act() } catch {} }
  sessionStorage.clear()
  name = ''
  await quietly(async () => { for (const bucket of await navigator.storageBuckets.keys()) await navigator.storageBuckets.delete(bucket) })
})()`

/** A tab of the site, with the door beneath it. */
export interface Tab {
  readonly page: Page
  readonly session: CDPSession
}

/** Everything stored but the record and the site's own session, as lines such as `local ad_id`. The tab must be on the site. */
export async function storedBy({ page, session }: Tab): Promise<string[]> {
  const jar = (await page.context().cookies())
    .filter(({ name, domain }) => !(/^(askfirst|sid)$/.test(name) && domain.endsWith(siteHost)))
    .map(({ name, domain, path }) => `cookie ${name} ${domain}${path}`)
  return [...jar, ...(JSON.parse((await evaluate(session, read)) as string) as string[])]
}

/** The record in the browser's jar. */
export async function recordIn({ page }: Tab): Promise<string | undefined> {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name === recordName)?.value
}

/** Removes everything. The tab must be on the site, on a page that stores nothing. */
export async function removeAll({ page, session }: Tab, origin: string): Promise<void> {
  await evaluate(session, remove)
  await page.context().clearCookies()
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
}

/** The world's name: one without a name would be one more each time, and what there are of them slows down every page. */
const worldName = 'judge'

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const { id: frameId } = frameTree.frame
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName })
  const { result } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true })
  return result.value
}
