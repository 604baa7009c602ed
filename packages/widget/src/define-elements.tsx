// `<askfirst-policy>` and `<askfirst-choices>`: places in the site's own pages that this package fills, in the light DOM.

import { dress } from '@askfirst/banner/look'
import type { Askfirst } from '@askfirst/policy'
import { type ComponentChild, render } from 'preact'
import { choicesOf } from './choices-of.tsx'
import { PolicyTable } from './policy-table.tsx'
import type { WidgetData } from './widget-data.ts'

/** Gives the function that draws one element; `redraw` draws it again. */
type Content = (askfirst: Askfirst, data: WidgetData, redraw: () => void) => () => ComponentChild

const contents: Readonly<Record<string, Content>> = {
  'askfirst-policy': (askfirst, data) => () => <PolicyTable data={data} decision={askfirst.decision} />,
  'askfirst-choices': choicesOf,
}

/** Fills one element and keeps it up to date; gives the function that stops this and empties it. */
type Fill = (element: HTMLElement, content: Content) => () => void

let fill: Fill
const onPage = new Map<HTMLElement, { content: Content; stop: () => void }>()

/**
 * Fills both elements in the language of `data`, now and wherever one is added, and keeps them up to date. What they
 * hold before, a table built on a server for example, is replaced. Calling it again changes the language.
 */
export function defineElements(askfirst: Askfirst, data: WidgetData): void {
  fill = (element, content) => {
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
  for (const [element, { content, stop }] of onPage) {
    stop()
    onPage.set(element, { content, stop: fill(element, content) })
  }
  for (const name in contents) define(name, contents[name] as Content)
}

function define(name: string, content: Content): void {
  if (customElements.get(name)) return
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        onPage.set(this, { content, stop: fill(this, content) })
      }
      disconnectedCallback(): void {
        onPage.get(this)?.stop()
        onPage.delete(this)
      }
    },
  )
}
