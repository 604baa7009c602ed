// Removing what has no grant: every parent domain and path of a cookie, and every kind of storage.

import { claimOfCookie, claimOfStorage, type StorageKind } from '@askfirst/policy'
import { type CookieJar, nameOfCookie } from '../cookie-jar.ts'
import type { Guarding } from '../guarding.ts'
import { isOwn } from '../memory.ts'

/** `/a/b` and all above it, with and without a slash at the end: every path that a cookie seen there can have been set for. */
export function pathsOf(pathname: string): string[] {
  return pathname.split('/').flatMap((_, i, parts) => {
    const path = parts.slice(0, i + 1).join('/')
    return [path, `${path}/`]
  })
}

/** Deletes one cookie, wherever it was set for: the host alone, and every domain above it. */
export function sweepCookie(jar: CookieJar, name: string, { hostname, pathname }: Pick<Location, 'hostname' | 'pathname'>): void {
  const labels = hostname.split('.')
  for (const path of pathsOf(pathname))
    for (let i = 0; i <= labels.length; i++) {
      const domain = labels.slice(i).join('.')
      jar.write(`${name}=; max-age=0; path=${path}${domain && `; domain=${domain}`}`)
    }
}

/** Deletes every cookie and every stored item that a service without a grant claims. */
export function sweep(
  win: Window & typeof globalThis,
  jar: CookieJar,
  areas: readonly Storage[],
  { rules, isOver }: Guarding,
): void {
  const { indexedDB, caches } = win
  const over = (kind: StorageKind, names: readonly string[], remove: (name: string) => unknown): void => {
    for (const name of names) if (!isOwn(name) && isOver(claimOfStorage(rules, kind, name))) remove(name)
  }
  for (const name of jar.read().map(nameOfCookie))
    if (!isOwn(name) && isOver(claimOfCookie(rules, name))) sweepCookie(jar, name, win.location)
  for (const area of areas) over(area === areas[0] ? 'local' : 'session', Object.keys(area), (key) => area.removeItem(key))
  // Neither API exists everywhere, and both refuse in private windows; then there is nothing of theirs to remove.
  const ignore = (): void => {}
  indexedDB?.databases?.().then(
    (all) =>
      over(
        'indexeddb',
        all.map(({ name }) => `${name}`),
        (name) => indexedDB.deleteDatabase(name),
      ),
    ignore,
  )
  caches?.keys().then((names) => over('cache', names, (name) => caches.delete(name)), ignore)
}
