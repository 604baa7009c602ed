// The page API for askfirst's own files, which the blocker loads: the queue serves them whatever the order.

import type { Askfirst } from '@askfirst/policy'

/** Runs `run` with `window.askfirst`: now, or once its script has run. `connect()` of the sdk would be 400 bytes more. */
export function withAskfirst(run: (askfirst: Askfirst) => void): void {
  const page = globalThis as { askfirst?: { push(run: (askfirst: Askfirst) => void): unknown } }
  page.askfirst ??= []
  page.askfirst.push(run)
}
