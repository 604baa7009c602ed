// localStorage and sessionStorage: what is not granted stays in memory; the page reads back what it wrote.

import type { Guarding } from '../guarding.ts'
import { memoryOf } from '../memory.ts'
import { withNatives } from '../natives.ts'
import type { Guard } from '../patch.ts'

/** One kind of storage as the page may see and use it: by the members of `Storage`. */
interface View {
  readonly area: Storage
  getItem(key: string): string | null
  setItem(key: string, value: string): undefined
  removeItem(key: string): undefined
  clear(): void
  key(index: string): string | null
  length(): number
}

// The page may replace its own copy later.
const NativeProxy = Proxy

/** The face of each area, and the view of each face: one for all windows. */
const faces = new WeakMap<object, Storage>()
const views = new WeakMap<object, View>()

/** Opens localStorage and sessionStorage past every guard, where the browser has them; to be made before anything is patched. */
export function openerOf(win: Window): () => Storage[] {
  const getters = ['localStorage', 'sessionStorage'].map((name) => Object.getOwnPropertyDescriptor(win, name)?.get)
  return () => {
    // It throws where the browser refuses storage.
    try {
      return getters.map((get) => get?.call(win))
    } catch {
      return []
    }
  }
}

/** Guards both kinds of one window. */
export function guardWebStorage(win: Window & typeof globalThis, guarding: Guarding): void {
  const { guard } = guarding
  const { prototype } = win.Storage
  const use: Guard = (self, args, original, name) => {
    const run = views.get(self)?.[name as 'getItem'] as ((...args: string[]) => unknown) | undefined
    return run && args.length >= run.length ? run(...args.map((arg) => `${arg}`)) : original()
  }
  guard(prototype, 'getItem setItem removeItem clear key length', { value: use, get: use })
  // Guarded: an area is reached by them, and by its face what the view has.
  const { getItem, setItem, removeItem } = prototype
  // Opening an area takes the browser a while: that is left to the page.
  guard(win, 'localStorage sessionStorage', {
    get(_, __, original, kind) {
      const area: Storage = original()
      if (faces.has(area)) return faces.get(area)
      const { held, isVisible, put } = memoryOf(guarding, kind)
      const keys = (): string[] => [...Object.keys(area).filter((key) => isVisible(key) && !held.has(key)), ...held.keys()]
      const view: View = {
        area,
        getItem: (key) => held.get(key)?.[2] ?? (isVisible(key) ? getItem.call(area, key) : null),
        setItem: (key, value) => put(key, () => setItem.call(area, key, value), value) as undefined,
        removeItem: (key) => put(key, () => removeItem.call(area, key)) as undefined,
        clear: () => void keys().map(view.removeItem),
        key: (index) => keys()[index as never] ?? null,
        length: () => keys().length,
      }
      // What `Storage.prototype` has goes before the items, as the platform has it.
      const face: Storage = new NativeProxy(area, {
        get: (_, key, self) => Reflect.get(prototype, key, self) ?? getItem.call(face, String(key)) ?? undefined,
        has: (_, key) => face[key as string] !== undefined,
        deleteProperty: (_, key) => !(removeItem.call(face, String(key)) as unknown),
        ownKeys: () => withNatives(keys),
        getOwnPropertyDescriptor: (_, key) =>
          key in face && !(key in prototype) ? Object.getOwnPropertyDescriptor({ [key]: face[key as string] }, key) : undefined,
        // Assignment ends here too: an object that is not the receiver defines what it sets.
        defineProperty: (_, key, { value }) => !(setItem.call(face, String(key), value) as unknown),
      })
      faces.set(area, face)
      views.set(face, view)
      return face
    },
  })
  // The two other ways between an area and its face.
  guard(win.StorageEvent.prototype, 'storageArea', {
    // An area has its face as soon as it is opened.
    get: (_, __, original) => original() && [win.localStorage, win.sessionStorage] && faces.get(original()),
  })
  guard(win, 'StorageEvent', {
    value: (_, [type, init], original) => original([type, { ...init, storageArea: views.get(init?.storageArea)?.area }]),
  })
}
