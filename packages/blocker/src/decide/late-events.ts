// The events of a page that has loaded, once more for those scripts that were held meanwhile, and for nobody else.

import type { Guarding } from '../guarding.ts'

/** A page's way to being complete, as released scripts see it. */
export interface LateEvents {
  /** From now on released scripts see a page that is loading. */
  begin(): void
  /** All in the page has been read: what is deferred comes next. */
  interact(): void
  /** Everything that is deferred has run. */
  tellContentLoaded(): void
  /** All of it has run; the page is what it was. */
  end(): void
}

/** Listeners wait under types of our own: so what `once`, `signal`, capturing and removing mean stays the browser's. */
const prefix = 'askfirst:late:'

/** What an event of the page is called here; the document changes its state twice. */
const lateTypes: Readonly<Record<string, readonly string[]>> = {
  DOMContentLoaded: ['DOMContentLoaded'],
  load: ['load'],
  readystatechange: ['interactive', 'complete'],
}

const handled = [
  [document, 'onreadystatechange'],
  [window, 'onload'],
] as const

/** @param isReleased is it a released script that is running right now? */
export function makeLateEvents({ guard }: Guarding, isReleased: () => boolean): LateEvents {
  let state: DocumentReadyState | undefined
  let isTelling = false
  /** What the site has set; a released script must not find it, or it would call it a second time. */
  let before: (unknown | undefined)[] | undefined
  const hasBeen = (moment: 'domContentLoadedEventStart' | 'loadEventStart'): boolean =>
    !!(performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.[moment]
  /** Would the listener never hear of it? */
  const isLate = (target: EventTarget, type: string): boolean =>
    type === 'load'
      ? target === window && hasBeen('loadEventStart')
      : type === 'DOMContentLoaded'
        ? hasBeen('domContentLoadedEventStart')
        : target === document && hasBeen('loadEventStart')

  for (const target of [document, window]) {
    guard(target, 'addEventListener removeEventListener', {
      passes: ([type]) => !state || !(type === 'load' || type === 'DOMContentLoaded' || type === 'readystatechange'),
      value(_, [type, listener, options], original, name) {
        const isAdding = name === 'addEventListener'
        if (!isAdding || !isLate(target, type)) original()
        if (isAdding && !isLate(target, type)) return
        const once = isAdding && { once: true }
        for (const late of lateTypes[type] ?? [])
          original([prefix + late, listener, { ...(typeof options === 'object' ? options : { capture: options }), ...once }])
      },
    })
  }
  guard(document, 'readyState', {
    passes: () => !state,
    get(_, __, original) {
      const real = original()
      return real === 'complete' && (isTelling || isReleased()) ? state : real
    },
  })

  const tell = (target: EventTarget, type: string, late: string = type): void => {
    const handler = before && (target as unknown as Record<string, EventListener | null>)[`on${type}`]
    if (handler) target.addEventListener(prefix + late, handler, { once: true })
    const event = new Event(prefix + late, { bubbles: type === 'DOMContentLoaded' })
    Object.defineProperties(event, { type: { value: type }, target: { value: document } })
    isTelling = true
    target.dispatchEvent(event)
    isTelling = false
  }
  const change = (next: DocumentReadyState): void => {
    state = next
    tell(document, 'readystatechange', next)
  }
  return {
    begin() {
      if (state) return
      state = 'loading'
      if (!hasBeen('loadEventStart')) return
      before = handled.map(([target, name]) => (target as unknown as Record<string, unknown>)[name])
      for (const [target, name] of handled) (target as unknown as Record<string, unknown>)[name] = null
    },
    interact() {
      if (state === 'loading') change('interactive')
    },
    tellContentLoaded() {
      if (state) tell(document, 'DOMContentLoaded')
    },
    end() {
      if (!state) return
      // For those that came without an order, and so after the others.
      tell(document, 'DOMContentLoaded')
      change('complete')
      tell(window, 'load')
      state = undefined
      handled.forEach(([target, name], i) => {
        ;(target as unknown as Record<string, unknown>)[name] ??= before?.[i]
      })
      before = undefined
    },
  }
}
