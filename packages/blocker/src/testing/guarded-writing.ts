// A page in which everything that writes is guarded, and an image that must be held.

import { makeHolder } from '../surfaces/elements.ts'
import { guardWriting } from '../surfaces/writing.ts'
import { asBrowser, fetchNothing } from './browser-window.ts'
import { type SampleGuarding, sampleGuarding } from './sample-guarding.ts'

/** What a test sees of it. */
export interface GuardedWriting {
  readonly win: Window & typeof globalThis
  readonly guarding: SampleGuarding
  /** What calls have answered. */
  readonly seen: unknown[]
  /** Nodes that have come into the page. */
  readonly looked: Node[]
  readonly ours: string
  /** The address, as markup, and as that is held. */
  readonly image: string
  readonly tag: string
  readonly heldTag: string
  main(): HTMLElement
}

/** Guards the window of the test; `prepare` gives it what it lacks before that. */
export function guardedWriting(prepare: (win: Window & typeof globalThis) => void): GuardedWriting {
  const win = asBrowser(window)
  fetchNothing(win)
  prepare(win)
  const guarding = sampleGuarding()
  const ours = '<script src="/askfirst.js"></script>'
  const holder = makeHolder(guarding, ours)
  const seen: unknown[] = []
  const looked: Node[] = []
  const look = (node: Node): void => {
    looked.push(node)
    if (node.nodeType === 1) holder.holdWithin(node as Element)
  }
  guardWriting(win, guarding, holder, look, (answer) => seen.push(answer))
  const image = 'https://ads.example/pixel'
  return {
    win,
    guarding,
    seen,
    looked,
    ours,
    image,
    tag: `<img src="${image}">`,
    heldTag: `<img data-askfirst="ads" data-askfirst-src="${image}">`,
    main: () => document.querySelector('main') as HTMLElement,
  }
}
