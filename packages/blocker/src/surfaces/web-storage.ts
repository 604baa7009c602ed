// localStorage and sessionStorage: what is not granted stays in memory; the page reads back what it wrote.

import { type Claim, claimOfStorage } from '@askfirst/policy'
import type { Gap, Guarding, Surface } from '../guarding.ts'
import { patch } from '../patch.ts'

/** Keys that begin so are our own; the page does not touch them. */
const own = 'askfirst.'

/** One kind of storage as the page may see and use it: by the methods of `Storage`, and `settle`. */
interface View {
  keys(): string[]
  getItem(key: string): string | null
  setItem(key: string, value: string): undefined
  removeItem(key: string): undefined
  clear(): void
  key(index: number): string | null
  settle(): void
}

function viewOf(area: Storage, kind: 'local' | 'session', { rules, isOver, holder }: Guarding): View {
  const { getItem, setItem, removeItem } = area
  const memory = new Map<string, string>()
  const claimOf = (key: string): Claim => claimOfStorage(rules, kind, key)
  const isVisible = (key: string): boolean => !key.startsWith(own) && !isOver(claimOf(key))
  const view: View = {
    keys: () => [...new Set([...Object.keys(area).filter(isVisible), ...memory.keys()])],
    getItem: (key) => memory.get(key) ?? (isVisible(key) ? getItem.call(area, key) : null),
    setItem(key, value) {
      if (key.startsWith(own) || holder(claimOf(key), { what: 'storage', key })) memory.set(key, value)
      else {
        memory.delete(key)
        setItem.call(area, key, value)
      }
      return undefined
    },
    removeItem(key) {
      memory.delete(key)
      if (!key.startsWith(own)) removeItem.call(area, key)
      return undefined
    },
    clear: () => view.keys().forEach(view.removeItem),
    key: (index) => view.keys()[index] ?? null,
    settle() {
      for (const [key, value] of memory) {
        const over = isOver(claimOf(key))
        if (over !== undefined) memory.delete(key)
        if (over === false) setItem.call(area, key, value)
      }
    },
  }
  return view
}

/** Guards both kinds of one window; `areas` are its pristine ones, or none where the browser refuses them. */
export function guardWebStorage(
  win: Window & typeof globalThis,
  areas: readonly Storage[],
  guarding: Guarding,
  gap: Gap,
): Surface {
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
    patch(win, `${kind}Storage`, { get: () => face }) ?? gap(`${kind}Storage`)
  })
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'] as const)
    patch(prototype, name, {
      value(self, [first, second], original) {
        const run = views.get(self)?.[name] as ((...args: unknown[]) => unknown) | undefined
        return run ? run(name === 'key' ? first : `${first}`, `${second}`) : original()
      },
    }) ?? gap(name)
  patch(prototype, 'length', { get: (self, _, original) => views.get(self)?.keys().length ?? original() })
  // The one other way to the area itself.
  patch(win.StorageEvent.prototype, 'storageArea', { get: (_, __, original) => faces.get(original()) ?? original() })
  return {
    settle() {
      for (const view of views.values()) view.settle()
    },
  }
}
