// `<askfirst-policy>` and `<askfirst-choices>`: places in the site's own pages that this package fills, in the light DOM.

import { dress } from '@askfirst/banner/look'
import type { Askfirst } from '@askfirst/policy'
import { type ComponentChild, render } from 'preact'
import type { WidgetData } from './widget-data.ts'

/** Gives the function that draws one element; `redraw` draws it again. */
export type Content = (askfirst: Askfirst, data: WidgetData, redraw: () => void) => () => ComponentChild

/** Fills one element and keeps it up to date; gives the function that stops this and empties it. */
type Fill = (element: HTMLElement) => () => void

const fills: Record<string, Fill> = {}
const onPage = new Map<HTMLElement, () => void>()

/**
 * Fills every element `name` in the language of `data`, now and wherever one is added, and keeps it up to date. What it
 * holds before, a table built on a server for example, is replaced. Calling it again changes the language.
 */
export function defineElement(name: string, content: Content, askfirst: Askfirst, data: WidgetData): void {
  const fill: Fill = (element) => {
    const draw = () => render(current(), element)
    const current = content(askfirst, data, draw)
    dress(element, data).replaceChildren()
    draw()
    const stop = askfirst.on('change', draw)
    return () => {
      stop()
      render(null, element)
    }
  }
  fills[name] = fill
  for (const [element, stop] of onPage) {
    if (element.localName !== name) continue
    stop()
    onPage.set(element, fill(element))
  }
  if (customElements.get(name)) return
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        onPage.set(this, (fills[name] as Fill)(this))
      }
      disconnectedCallback(): void {
        onPage.get(this)?.()
        onPage.delete(this)
      }
    },
  )
}
