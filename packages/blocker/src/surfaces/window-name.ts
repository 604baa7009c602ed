// window.name outlives the page and its site: what is written there stays in this page.

import type { Guarding } from '../guarding.ts'

/** Guards the name of a window that is no frame: a frame is named by its page. */
export function guardWindowName(win: Window & typeof globalThis, { guard, holder }: Guarding): void {
  if (win !== win.top) return
  let name: string | undefined
  guard(win, 'name', {
    get: (_, __, original) => name ?? original(),
    set(_, [value], original) {
      if (holder([], { what: 'storage', key: 'window.name' })) name = `${value}`
      else original()
    },
  })
}
