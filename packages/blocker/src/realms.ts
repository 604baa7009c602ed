// Windows of the same origin have built-ins of their own: each is guarded before the page can reach it.

type Realm = Window & typeof globalThis

// The page may replace its own copy later.
const { getOwnPropertyDescriptor } = Reflect

/** Has `guardRealm` guard every window that it is shown, once, and `watch` follow its documents; see {@link watchRealms}. */
export interface Realms {
  /** A window, or the document in one; whatever else it is shown it passes over. */
  meet(win: unknown): void
  /**
   * Looks for new ones in all windows. A frame that navigates keeps its window and gets other built-ins; but from its first, empty
   * document it keeps those too (HTML section 7.5.1).
   */
  look(): void
}

/** Knows the windows that this one can reach. */
export function watchRealms(guardRealm: (realm: Realm) => void, watch: (document: Document) => void): Realms {
  const known = new WeakSet<object>()
  let realms: Realm[] = []
  const { add, has } = WeakSet.prototype
  const isNew = (what: object): unknown => !has.call(known, what) && add.call(known, what)
  const meetIn = (realm: Realm): void => {
    for (let i = 0; i < realm.length; i++) meet(realm[i])
  }
  const meet = (win: unknown): void => {
    if (!win) return
    // A window of another origin lets nobody in.
    try {
      const realm = ((win as Document | undefined)?.defaultView ?? win) as Realm
      // One that has us itself needs nobody.
      if (getOwnPropertyDescriptor(realm, 'askfirst')?.writable === false) return
      if (isNew(realm.Object)) {
        // A frame that navigates is the same window, and one that was removed is none.
        realms = [...realms.filter((other) => other !== realm && !other.closed), realm]
        guardRealm(realm)
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
