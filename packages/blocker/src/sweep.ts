// Removing what has no grant: every parent domain and path of a cookie, and every kind of storage.

import { claimOfCookie, claimOfStorage, type StorageKind } from '@askfirst/policy'
import { type CookieJar, nameOfCookie } from './cookie-jar.ts'
import type { Guarding } from './guarding.ts'

/** `/a/b` and all above it: every path that a cookie seen there can have been set for. */
export function pathsOf(pathname: string): string[] {
  return pathname.split('/').flatMap((_, i, parts) => [`${parts.slice(0, i).join('/')}/`, parts.slice(0, i + 1).join('/') || '/'])
}

/** Deletes one cookie, wherever it was set for: the host alone, and every domain above it. */
export function sweepCookie(jar: CookieJar, name: string, { hostname, pathname }: Pick<Location, 'hostname' | 'pathname'>): void {
  const domains = hostname.split('.').map((_, i, labels) => `; domain=${labels.slice(i).join('.')}`)
  for (const domain of ['', ...domains])
    for (const path of pathsOf(pathname)) jar.write(`${name}=; max-age=0; path=${path}${domain}`)
}

/** Deletes every cookie and every stored item that a service without a grant claims. */
export function sweep(
  win: Window & typeof globalThis,
  jar: CookieJar,
  areas: readonly Storage[],
  { rules, isHeld }: Guarding,
): void {
  const isOver = (kind: StorageKind, key?: string): key is string => {
    const claim = claimOfStorage(rules, kind, key ?? '')
    return claim.length > 0 && isHeld(claim)
  }
  for (const name of jar.read().map(nameOfCookie)) {
    const claim = claimOfCookie(rules, name)
    if (claim.length && isHeld(claim)) sweepCookie(jar, name, win.location)
  }
  areas.forEach((area, i) => {
    for (const key of Object.keys(area)) if (isOver(i ? 'session' : 'local', key)) area.removeItem(key)
  })
  // Neither API exists everywhere, and both refuse in private windows; then there is nothing of theirs to remove.
  const { indexedDB, caches } = win
  const ignore = (): void => {}
  indexedDB?.databases?.().then((all) => {
    for (const { name } of all) if (isOver('indexeddb', name)) indexedDB.deleteDatabase(name)
  }, ignore)
  caches?.keys().then((names) => {
    for (const name of names) if (isOver('cache', name)) caches.delete(name)
  }, ignore)
}
