// How the widget's code and its language meet, whichever arrives first. The place is a property of `window` under a
// registered symbol: no name of the page's can collide with it, no listing shows it, and no assignment replaces it.

import type { WidgetData } from './widget-data.ts'

const place = Symbol.for('askfirst.widget')
const signal = 'askfirst:widget'

/** Leaves the language for the code. A further language replaces it, as when a page changes its language. */
export function handOver(data: WidgetData): void {
  Object.defineProperty(window, place, { value: data, configurable: true })
  dispatchEvent(new Event(signal))
}

/** Runs `run` with the language, now if it is there, and whenever one arrives. Returns the function that stops this. */
export function onHandOver(run: (data: WidgetData) => void): () => void {
  const take = () => {
    const data = (window as unknown as Record<symbol, WidgetData | undefined>)[place]
    if (data) run(data)
  }
  addEventListener(signal, take)
  take()
  return () => removeEventListener(signal, take)
}
