// Where a popover stands: beside its button, inside the window. Knows nothing of what is in it.

import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom'

/** Pixels between popover and button, and between popover and the edge of the window. */
const gap = 8

/** The least height that is worth scrolling in, in pixels; where there is less room, the popover covers its button. */
const leastHeight = 200

/**
 * Places `popover` beside `anchor`, and again whenever one of them moves or changes its size. Returns what stops this.
 * Styles are set by script, which no `style-src` forbids, and as important, since theme.css is.
 */
export function placePopover(anchor: Element, popover: HTMLElement): () => void {
  const set = (property: string, value: string) => popover.style.setProperty(property, value, 'important')
  set('inset', '0 auto auto 0')
  set('margin', '0')
  const stop = autoUpdate(anchor, popover, () => {
    // The dialog around it has gone, which the platform tells nobody.
    if (!popover.isConnected) return stop()
    computePosition(anchor, popover, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(gap),
        flip({ padding: gap }),
        size({
          padding: gap,
          apply: ({ availableHeight }) => set('max-height', `${Math.max(availableHeight, leastHeight)}px`),
        }),
        shift({ padding: gap, crossAxis: true }),
      ],
    }).then(({ x, y }) => {
      set('left', `${x}px`)
      set('top', `${y}px`)
    })
  })
  return stop
}
