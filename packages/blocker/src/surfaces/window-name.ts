// window.name outlives the page and its site: what is written there stays in this page.

import type { Guarding } from '../guarding.ts'
import { memoryOf } from '../memory.ts'

/** Guards the name of a window that is no frame: a frame is named by its page. */
export function guardWindowName(win: Window & typeof globalThis, guarding: Guarding): void {
  const { held, put } = memoryOf(guarding, 'window')
  const key = 'window.name'
  // Of no window it is the name of the realm's.
  const isTop = (self: Window | undefined): boolean => self?.top === self
  guarding.guard(win, 'name', {
    get: (self, _, original) => (isTop(self) ? held.get(key)?.[2] : undefined) ?? original(),
    set(self, [value], original) {
      const text = `${value}`
      const write = (): unknown => original([text])
      // A window that loses its name is one name less.
      if (isTop(self)) put(key, write, text || undefined)
      else write()
    },
  })
}
