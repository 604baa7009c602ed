// Windows of the same origin have built-ins of their own: each is guarded before the page can reach it.

import type { Guarding } from './guarding.ts'

type Realm = Window & typeof globalThis

/** Has `guardRealm` guard every window that this one can reach. Returns what looks for new ones. */
export function watchRealms(top: Realm, { guard }: Guarding, guardRealm: (realm: Realm) => void): () => void {
  const known = new WeakSet<object>([top.Object])
  const realms = [top]
  const meet = <T>(win: T): T => {
    // A window of another origin lets nobody in. A frame that navigates keeps its window and gets other built-ins.
    try {
      const realm = ((win as Document | null)?.defaultView ?? win) as unknown as Realm
      if (realm && !known.has(realm.Object)) {
        known.add(realm.Object)
        realms.push(realm)
        guardRealm(realm)
        watch(realm)
      }
    } catch {}
    return win
  }
  const watch = (realm: Realm): void => {
    for (const type of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'] as const)
      guard(realm[type]?.prototype, 'contentWindow contentDocument', { get: (_, __, original) => meet(original()) })
    guard(realm, 'open', { value: (_, __, original) => meet(original()) })
  }
  watch(top)
  return () => {
    for (const realm of realms) for (let i = 0; i < realm.length; i++) meet(realm[i])
  }
}
