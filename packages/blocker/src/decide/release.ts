// Held elements back to life, in document order; one failing script never stops the next.

import { judgeAttribute } from '../addresses.ts'
import { mayHappen, type State } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'
import {
  claimOfMark,
  claimOfAddress,
  getAttribute,
  mark,
  removeAttribute,
  setAttribute,
} from '../surfaces/elements.ts'

/** What waits in this element, by where it waits. Ours goes before the owner's `data-src`, which may be another script's. */
function waitingIn(element: Element): [place: string, real: string, value: string][] {
  for (const place of [/^data-askfirst-(?!type|do)(.*)/, /^data-(src|srcset|srcdoc|href|poster|data)$/]) {
    const waiting = [...element.attributes].flatMap(({ name, value }) => {
      const real = place.exec(name)?.[1]
      return real ? [[name, real, value] as [string, string, string]] : []
    })
    if (waiting.length) return waiting
  }
  return []
}

/** A script that the markup, or a template, keeps from being one. */
function isText(element: Element): boolean {
  return element.matches('script[type="text/plain"]')
}

/** What is held in one page. */
export interface Waiting {
  /** Releases everything that may be released; to be called again whenever that may have changed. */
  release(): void
  /** May this element come back to life? */
  mayLive(element: Element): boolean
}

/** Knows what is held in `document` by its marks. In report mode too it waits for a yes: it is the markup that holds it. */
export function makeRelease(
  roots: readonly WeakRef<ParentNode>[],
  guarding: Guarding,
  states: () => Readonly<Record<string, State>>,
): Waiting {
  const queue = new Set<Element>()
  let running = false
  let since = 0
  /** External scripts under way: an inline one waits for them, as the parser would. */
  const loads = new Set<Promise<unknown>>()

  const mayLive = (element: Element): boolean =>
    mayHappen(guarding.rules, states(), claimOfMark(element)) &&
    waitingIn(element).every(([, real, value]) => {
      let isHeld = false
      judgeAttribute(real, value, (url) => {
        isHeld ||= !mayHappen(guarding.rules, states(), claimOfAddress(guarding, element, url))
      })
      return !isHeld
    })

  /** Makes a script of what never was one: a copy in its place, since browsers prepare an element once. */
  const run = (held: HTMLScriptElement): void => {
    const script = document.createElement('script')
    for (const { name, value } of held.attributes)
      if (!/^type$|^data-(askfirst-|src$)/.test(name)) setAttribute.call(script, name, value)
    script.type = getAttribute.call(held, `${mark}-type`) ?? ''
    script.nonce = held.nonce
    script.text = held.text
    // The property is true for every script that the parser met as text.
    script.async = held.hasAttribute('async')
    for (const [, real, value] of waitingIn(held)) {
      setAttribute.call(script, real, value)
      if (script.async) continue
      const load = new Promise((done) => {
        script.onload = script.onerror = done
      })
      loads.add(load)
      load.then(() => loads.delete(load))
    }
    held.replaceWith(script)
  }

  /** What a template holds comes in its place; its scripts wait for their turn like any other. */
  const open = (template: HTMLTemplateElement): void => {
    const content = document.importNode(template.content, true)
    for (const script of content.querySelectorAll('script:not([type="text/plain"])')) {
      for (const name of ['type', 'src']) {
        const value = getAttribute.call(script, name)
        removeAttribute.call(script, name)
        if (value) setAttribute.call(script, `${mark}-${name}`, value)
      }
      setAttribute.call(script, 'type', 'text/plain')
      setAttribute.call(script, mark, getAttribute.call(template, mark) as string)
    }
    template.replaceWith(content)
  }

  const revive = (element: Element): void => {
    guarding.ran(claimOfMark(element))
    if (isText(element)) run(element as HTMLScriptElement)
    else if (element instanceof HTMLTemplateElement) open(element)
    else {
      // Taken out and put back: Chromium drops the address of a frame that the parser inserted without one, if it is set in
      // the same task (seen in 156; e2e/stories/placeholder.spec.ts and second-visit.spec.ts fail without it).
      const seat = new Comment()
      element.replaceWith(seat)
      for (const [place, real, value] of waitingIn(element)) {
        removeAttribute.call(element, place)
        if (real === 'text') element.textContent = value
        else setAttribute.call(element, real, value)
      }
      seat.replaceWith(element)
    }
  }

  const next = (): void => {
    const [element] = queue
    running = !!element
    if (!element) return
    queue.delete(element)
    // The browser gets its turn, so that no visitor waits for what is released.
    const isLong = performance.now() - since > 10
    Promise.all(isText(element) && !waitingIn(element).length ? loads : [isLong && new Promise((done) => setTimeout(done))])
      .then(() => {
        if (isLong) since = performance.now()
        // The decision or the page may have changed while others were loading.
        if (element.isConnected && mayLive(element)) revive(element)
      })
      .then(next, next)
  }

  return {
    mayLive,
    release() {
      for (const element of roots.flatMap((root) => [...(root.deref()?.querySelectorAll(`[${mark}]`) ?? [])]))
        if (element.matches('script[type="text/plain"],template') || waitingIn(element).length)
          if (mayLive(element)) queue.add(element)
      if (!running) next()
    },
  }
}
