// Held frames explain themselves: who wants to show something here, why, and how to allow it (R33).

import type { Askfirst } from '@askfirst/policy'
import { dress } from './look.ts'
import { make, makeButton } from './make.ts'
import { placeOver, type RuleList } from './place-over.ts'
import type { PlaceholderData } from './placeholder-data.ts'

/** Where the address of a held frame waits, in the owner's markup and in the blocker's. */
const waiting = ['data-src', 'data-askfirst-src', 'data-askfirst-srcdoc']
const heldFrames = `iframe[data-askfirst]:is([${waiting.join('],[')}])`

/**
 * Puts a box over every held frame of the page, now and whenever one is added, and takes it away when the frame is
 * released or removed. The frame keeps its place and size. `rules` takes the sizes: the layer of
 * the style sheet, since it overrules anything outside.
 */
export function fillPlaceholders(askfirst: Askfirst, data: PlaceholderData, rules: RuleList): void {
  const boxes = new Map<HTMLIFrameElement, () => void>()
  const fill = () => {
    for (const [frame, remove] of boxes) {
      if (frame.isConnected && frame.matches(heldFrames)) continue
      remove()
      boxes.delete(frame)
    }
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(heldFrames)) {
      if (!boxes.has(frame)) boxes.set(frame, placeOver(frame, boxOf(askfirst, data, frame.dataset.askfirst as string), rules))
    }
  }
  new MutationObserver(fill).observe(document, {
    subtree: true,
    childList: true,
    // They come where a frame is held later in its life, and go where it is released.
    attributeFilter: waiting,
  })
  fill()
}

/** The box for the frame of a service, a category, or `unlisted`, which nobody can allow. */
export function boxOf(askfirst: Askfirst, data: PlaceholderData, name: string): HTMLElement {
  const words = data.names[name]
  const [title = '', text = data.unlisted, category] = words ?? []
  const once = makeButton(data.once)
  const always = makeButton(category ?? data.always, 'allow-always')
  once.onclick = () => askfirst.allowOnce(name)
  always.onclick = () => void askfirst.decide({ [name]: true })
  const buttons = words ? [always, makeButton(data.more, 'preferences')] : []
  if (words && !category) buttons.unshift(once)
  const box = document.createElement('askfirst-embed')
  box.append(make('div', {}, make('b', {}, title), make('p', {}, text), make('div', {}, ...buttons)))
  return dress(box, data)
}
