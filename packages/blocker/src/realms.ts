// Windows of the same origin have built-ins of their own: each is guarded before the page can reach it.

import type { Undo } from './patch.ts'

type Realm = Window & typeof globalThis

// The page may replace its own copy later.
const { getOwnPropertyDescriptor } = Reflect

/** Is askfirst on this page itself? A page may have a queue of that name, or an element. */
export function hasAskfirst(realm: object): boolean {
  return getOwnPropertyDescriptor(realm, 'askfirst')?.writable === false
}

/** See {@link watchRealms}. */
export interface Realms {
  /** A window, or the document in one; whatever else it is shown it passes over. */
  meet(win: unknown): void
  /**
   * Looks for new ones in all windows. A frame that navigates keeps its window and gets other built-ins; but from its first, empty
   * document it keeps those too (HTML section 7.5.1).
   */
  look(): void
}

/**
 * Knows the windows that this one can reach: has `guardRealm` guard each of them once, and `watch` follow its documents. One that
 * was opened and for which `isAlike` says that the page script is running in it is let go, since it guards itself. A script
 * of the site's own in that window can pretend to be ours; one that is held does not run there.
 */
export function watchRealms(
  guardRealm: (realm: Realm) => Undo[],
  isAlike: (realm: Realm) => unknown,
  watch: (document: Document) => void,
): Realms {
  const known = new WeakMap<object, Undo[]>()
  let realms: Realm[] = []
  const { get, has, set } = WeakMap.prototype
  const isNew = (what: object): unknown => !has.call(known, what) && set.call(known, what, [])
  const meetIn = (realm: Realm): void => {
    for (let i = 0; i < realm.length; i++) meet(realm[i])
  }
  const meet = (win: unknown): void => {
    if (!win) return
    // A window of another origin lets nobody in.
    try {
      const realm = ((win as Document | undefined)?.defaultView ?? win) as Realm
      // One that has us itself needs nobody.
      if (hasAskfirst(realm)) return
      // A window that this one has opened outlives it, unless it is made of a text.
      const undos = get.call(known, realm.Object) as Undo[] | undefined
      if (undos && realm.parent === realm && realm.location.host && isAlike(realm)) {
        for (const undo of undos) undo()
        return
      }
      if (isNew(realm.Object)) {
        // A frame that navigates is the same window, and one that was removed is none.
        realms = [...realms.filter((other) => other !== realm && !other.closed), realm]
        set.call(known, realm.Object, guardRealm(realm))
        meetIn(realm)
      }
      if (isNew(realm.document)) watch(realm.document)
    } catch {}
  }
  return {
    meet,
    look() {
      for (const realm of realms) meetIn(realm)
    },
  }
}
