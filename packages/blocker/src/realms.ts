// Windows of the same origin have built-ins of their own: each is guarded before the page can reach it.

type Realm = Window & typeof globalThis

/** Has `guardRealm` guard every window that it is shown, once; see {@link watchRealms}. */
export interface Realms {
  meet(win: unknown): void
  /** Looks for new ones in all windows. A frame that navigates keeps its window and gets other built-ins. */
  look(): void
}

/** Knows the windows that this one can reach. */
export function watchRealms(guardRealm: (realm: Realm) => void): Realms {
  const known = new WeakSet<object>()
  const realms: Realm[] = []
  const { add, has } = WeakSet.prototype
  const meet = (win: unknown): void => {
    // A window of another origin lets nobody in.
    try {
      const realm = win as Realm
      // One that has us itself needs nobody.
      if (has.call(known, realm.Object) || (realm as { askfirst?: { version?: string } }).askfirst?.version) return
      add.call(known, realm.Object)
      realms.push(realm)
      guardRealm(realm)
    } catch {}
  }
  return {
    meet,
    look() {
      for (const realm of realms) for (let i = 0; i < realm.length; i++) meet(realm[i])
    },
  }
}
