// Removing what has no grant of the kinds of storage that answer later, and the workers that outlive their page.

import { claimOfStorage, claimOfUrl, isOwn, type StorageKind } from '@askfirst/policy'
import type { CookieJar } from '../cookie-jar.ts'
import type { Guarding } from '../guarding.ts'

/** Of a browser: what TypeScript does not know of it yet. */
type Storages = Navigator & { readonly storageBuckets?: { keys(): Promise<string[]>; delete(name: string): Promise<void> } }

/** Not every kind exists everywhere, and private windows and sandboxed frames refuse even to name them: then there is nothing to remove. */
async function ifThere(run: () => unknown): Promise<void> {
  try {
    await run()
  } catch {}
}

/** Removes databases, caches, buckets and files whose names are claimed and not granted; resolves when they are gone. */
export function sweepDatabases(win: Window & typeof globalThis, jar: CookieJar, { rules, isOver }: Guarding): Promise<unknown> {
  const over = (kind: StorageKind, names: readonly string[]): string[] =>
    names.filter((name) => !isOwn(name) && isOver(claimOfStorage(rules, kind, name)))
  const { indexedDB, navigator } = win
  const { storageBuckets } = navigator as Storages
  const all = (names: readonly string[], remove: (name: string) => unknown): Promise<unknown> => Promise.all(names.map(remove))
  return Promise.all([
    ifThere(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => `${name}`)
      await all(over('indexeddb', names), (name) => {
        const request = indexedDB.deleteDatabase(name)
        // While somebody has it open, neither comes.
        return new Promise((done) => {
          request.onsuccess = request.onerror = done
        })
      })
    }),
    ifThere(async () => all(over('cache', await win.caches.keys()), (name) => win.caches.delete(name))),
    ifThere(async () => all(over('bucket', (await storageBuckets?.keys()) ?? []), (name) => storageBuckets?.delete(name))),
    ifThere(async () => {
      const folder = await jar.files()
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      await all(over('file', names), (name) => folder.removeEntry(name, { recursive: true }))
    }),
  ])
}

/**
 * Unregisters the service workers whose script is claimed and not granted.
 * @returns whether one of them controls this page, as it does until the page is left
 */
export async function sweepWorkers({ navigator, location }: Window, { rules, isOver }: Guarding): Promise<boolean> {
  const isWorkerOver = (worker: ServiceWorker | null): boolean =>
    !!worker && isOver(claimOfUrl(rules, worker.scriptURL, location.href))
  let isControlled = false
  await ifThere(async () => {
    const { serviceWorker } = navigator
    isControlled = isWorkerOver(serviceWorker.controller)
    for (const registration of await serviceWorker.getRegistrations())
      if (isWorkerOver(registration.active ?? registration.waiting ?? registration.installing)) await registration.unregister()
  })
  return isControlled
}
