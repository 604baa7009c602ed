// What follows when the decision of this page has changed: release, then whoever subscribed, then a reload where code cannot
// be taken back, or the page's policy would let nothing new in. Signals have been told and what is stored has followed already.

import type { Rules, State, Terms } from '@askfirst/policy'
import type { Core } from '../core.ts'
import { emit } from '../events.ts'
import { readRecord } from '../read-record.ts'
import { afterPaintOrLeaving } from './after-paint.ts'
import { keepPlace } from './keep-place.ts'
import { markUnfinished } from './sweep.ts'

/** The longest that a reload waits for a sweep, in milliseconds. */
const patience = 500

/**
 * Tells of the change from `before`, once the browser has painted the click. `sweep` takes what may not stay, and knows whether a
 * service worker without a grant has controlled this page.
 */
export function turn(
  { rules, consent, areas, jar }: Core & { readonly rules: Rules & Pick<Terms, 'reload'> },
  before: Readonly<Record<string, State>>,
  release: () => void,
  sweep: () => Promise<boolean>,
): void {
  const decision = consent.decision
  if (!decision) return
  const change = {
    decision,
    granted: [] as string[],
    denied: [] as string[],
    unasked: [] as string[],
    withdrawn: [] as string[],
  }
  for (const [name, state] of Object.entries({ ...decision.categories, ...decision.services })) {
    if (state === before[name]) continue
    change[state].push(name)
    if (before[name] === 'granted') change.withdrawn.push(name)
  }
  // Once: the next page begins with the same decision. Where the browser keeps no record it would ask again, for ever.
  const mustReload = rules.reload && change.granted.length > 0 && readRecord(jar)
  const finish = (): void => {
    // Nobody could read it any more since the decision.
    const swept = sweep()
    // What the page's policy refuses now, or has let in by half, comes with the next one.
    if (!mustReload) release()
    emit('change', change)
    // What runs cannot be taken back.
    const hasRun = (id: string, category: number): boolean =>
      consent.started.has(id) || consent.started.has(`${rules.categories[category]?.[0]}`)
    const runsOn = rules.services.some(([id, of, , stop]) => stop !== 0 && change.withdrawn.includes(id) && hasRun(id, of))
    // A worker must be gone before, or it controls the next page too; a request that hangs stops nothing.
    Promise.race([swept, new Promise<boolean>((done) => setTimeout(done, patience))]).then((wasControlled) => {
      const takesBack = runsOn || wasControlled
      // What runs may store something until the page is gone.
      if (takesBack) markUnfinished(areas()[1])
      if (mustReload) keepPlace(areas()[1])
      if (takesBack || mustReload) location.reload()
    })
  }
  // The click is painted before anything heavy begins.
  afterPaintOrLeaving(finish)
}
