// How the widget's files meet, whichever arrives first. Each thing has a property of `window` under a registered symbol: no
// name of the page's can collide with it, no listing shows it, and no assignment replaces it.

import type { Renderer } from './borrowed-preact.ts'
import type { WidgetData } from './widget-data.ts'

/** What one file leaves for the others. */
export interface HandedOver {
  /** The notice and the texts of one language. A further one replaces it, as when a page changes its language. */
  readonly language: WidgetData
  /** The one Preact of the page. */
  readonly renderer: Renderer
}

const nameOf = (what: string) => `askfirst.widget.${what}`

/** What lies there now. */
export function handedOver<What extends keyof HandedOver>(what: What): HandedOver[What] | undefined {
  return (window as unknown as Record<symbol, HandedOver[What] | undefined>)[Symbol.for(nameOf(what))]
}

/** Leaves it for the other files. */
export function handOver<What extends keyof HandedOver>(what: What, value: HandedOver[What]): void {
  Object.defineProperty(window, Symbol.for(nameOf(what)), { value, configurable: true })
  dispatchEvent(new Event(nameOf(what)))
}

/** Runs `run` with it, now if it is there, and whenever it arrives. Returns the function that stops this. */
export function onHandOver<What extends keyof HandedOver>(what: What, run: (value: HandedOver[What]) => void): () => void {
  const take = () => {
    const value = handedOver(what)
    if (value) run(value)
  }
  addEventListener(nameOf(what), take)
  take()
  return () => removeEventListener(nameOf(what), take)
}
