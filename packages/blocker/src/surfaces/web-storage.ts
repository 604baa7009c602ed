// localStorage and sessionStorage: what is not granted stays in memory; the page reads back what it wrote.

import { claimOfStorage } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'
import { memoryOf } from '../memory.ts'

/** One kind of storage as the page may see and use it: by the methods of `Storage`. */
interface View {
  keys(): string[]
  getItem(key: string): string | null
  setItem(key: string, value: string): undefined
  removeItem(key: string): undefined
  clear(): void
  key(index: number): string | null
}

function viewOf(area: Storage, kind: 'local' | 'session', guarding: Guarding): View {
  const { getItem, setItem, removeItem } = area
  const { held, isVisible, put } = memoryOf(guarding, 'storage', kind, (key) => claimOfStorage(guarding.rules, kind, key))
  const view: View = {
    keys: () => [...new Set([...Object.keys(area).filter(isVisible), ...held.keys()])],
    getItem: (key) => held.get(key)?.[0] ?? (isVisible(key) ? getItem.call(area, key) : null),
    setItem: (key, value) => put(key, value, () => setItem.call(area, key, value)) as undefined,
    removeItem(key) {
      held.delete(key)
      if (isVisible(key)) removeItem.call(area, key)
      return undefined
    },
    clear: () => view.keys().forEach(view.removeItem),
    key: (index) => view.keys()[index] ?? null,
  }
  return view
}

/** Guards both kinds of one window; `areas` are its pristine ones, or none where the browser refuses them. */
export function guardWebStorage(win: Window & typeof globalThis, areas: readonly Storage[], guarding: Guarding): void {
  const { guard } = guarding
  const prototype = win.Storage.prototype
  const views = new Map<unknown, View>()
  const faces = new Map<unknown, Storage>()
  areas.forEach((area, i) => {
    const kind = i ? 'session' : 'local'
    const view = viewOf(area, kind, guarding)
    const stored = (key: string | symbol): string | undefined => view.getItem(String(key)) ?? undefined
    // Properties are the view's; what `Storage.prototype` has goes before them, as the platform has it.
    const face = new Proxy(area, {
      get: (_, key, self) => (key in prototype ? Reflect.get(prototype, key, self) : stored(key)),
      has: (_, key) => key in prototype || stored(key) !== undefined,
      deleteProperty: (_, key) => !view.removeItem(String(key)),
      ownKeys: view.keys,
      getOwnPropertyDescriptor: (_, key) =>
        stored(key) === undefined ? undefined : { value: stored(key), writable: true, enumerable: true, configurable: true },
      // Assignment ends here too: an object that is not the receiver defines what it sets.
      defineProperty: (_, key, { value }) => !view.setItem(String(key), `${value}`),
    })
    views.set(face, view)
    faces.set(area, face)
    guard(win, `${kind}Storage`, { get: () => face })
  })
  guard(prototype, 'getItem setItem removeItem clear key', {
    value(self, [first, second], original, name) {
      const run = views.get(self)?.[name as keyof View] as ((...args: unknown[]) => unknown) | undefined
      return run ? run(name === 'key' ? first : `${first}`, `${second}`) : original()
    },
  })
  guard(prototype, 'length', { get: (self, _, original) => views.get(self)?.keys().length ?? original() })
  // The one other way to the area itself.
  guard(win.StorageEvent.prototype, 'storageArea', { get: (_, __, original) => faces.get(original()) ?? original() })
}
