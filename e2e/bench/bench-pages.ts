// The pages that are measured: each with askfirst first in its head, or without it. Knows nothing about measuring.

import type { Side } from './compare.ts'

/** Elements that are parsed, and elements that are held and released. */
export const many = 5_000

/** Of our other files only askfirst.decide.js is there: what is measured is what holds and releases, not the layers to look at. */
const script = (source: string): string => `<script src="${source}" data-base="/beside"></script>`

const guard: Readonly<Record<Side, string>> = { plain: '', guarded: script('/askfirst/askfirst.js') }

function page(head: string, body = '<p>Nothing to see.</p>'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Bench</title></head><body>${body}</body></html>`
}

const paragraphs = Array.from({ length: many / 2 }, (_, i) => `<p class="row">Row ${i} <a href="/row/${i}">more</a></p>`).join(
  '\n',
)

/** Each is held until the pixel's service is granted. */
const heldElements = {
  scripts: '<script type="text/plain" data-askfirst="pixel">released()</script>',
  images: '<img data-askfirst="pixel" data-src="/nothing/dot.svg" alt="" width="1" height="1" onload="released()">',
} as const

/** What can be held in thousands. */
export type HeldKind = keyof typeof heldElements

/** By path; `run` tells one load from another, in addresses (nothing comes from a cache) and in traces. */
export const benchPages: Readonly<Record<string, (query: URLSearchParams) => string>> = {
  /** Two frames beside each other in one process, which take turns. */
  '/lab': () =>
    page('', ['plain', 'guarded'].map((side) => `<iframe name="${side}" src="/frame?side=${side}"></iframe>`).join('')),
  '/frame': (query) => page(guard[query.get('side') as Side]),
  '/start-up': (query) => {
    const source = query.get('side') === 'plain' ? '/askfirst/blank.js' : '/askfirst/askfirst.js'
    return page(script(`${source}?run=${query.get('run')}`))
  },
  '/parsing': (query) => {
    const mark = (moment: string): string => `performance.mark('${moment} ${query.get('side')} ${query.get('run')}')`
    return page(
      `${guard[query.get('side') as Side]}<script>${mark('begin')};addEventListener('load', () => ${mark('end')})</script>`,
      paragraphs,
    )
  },
  '/held': (query) => {
    const counting = `<script>var left = ${many}, released = () => --left || whenReleased(performance.now())</script>`
    return page(
      guard.guarded + counting,
      Array(many)
        .fill(heldElements[query.get('kind') as HeldKind])
        .join('\n'),
    )
  },
}
