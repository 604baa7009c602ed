// Held elements back to life, in document order; one failing script never stops the next.

import type { Guarding } from './guarding.ts'
import { claimOfMark, claimsOf, loadingAttributes, mark, removeAttribute, setAttribute } from './surfaces/elements.ts'

/** An attribute that waits: its real name, where it waits, and its value. */
type Waiting = [real: string, place: string, value: string]

/** What waits in this element. Ours goes before the owner's `data-src`, which may be another script's. */
function waitingIn(element: Element): Waiting[] {
  const places = (prefix: string): Waiting[] =>
    loadingAttributes(element)
      .map((real): Waiting => [real, prefix + real, element.getAttribute(prefix + real) as string])
      .filter(([, , value]) => value !== null)
  const ours = places(`${mark}-`)
  return ours.length ? ours : places('data-')
}

/** Makes what releases everything that may be released; to be called again whenever that may have changed. */
export function makeRelease(document: Document, guarding: Guarding): () => void {
  const queue: Element[] = []
  let running = false
  /** External scripts under way: an inline one waits for them, as the parser would. */
  const loads: Promise<unknown>[] = []

  const isText = (element: Element): boolean => (element as HTMLScriptElement).type === 'text/plain'
  const mayLive = (element: Element): boolean =>
    !guarding.isHeld(claimOfMark(element)) &&
    waitingIn(element).every(([real, , value]) =>
      claimsOf(guarding, element, real, value).every(([claim]) => !guarding.isHeld(claim)),
    )

  /** Makes a script of what never was one: a copy in its place, since browsers prepare an element once. */
  const run = (held: HTMLScriptElement): void => {
    const script = document.createElement('script')
    const type = held.getAttribute(`${mark}-type`)
    for (const { name, value } of held.attributes)
      if (!/^type$|^data-(askfirst-|src$)/.test(name)) setAttribute.call(script, name, value)
    if (type) script.type = type
    script.nonce = held.nonce
    script.text = held.text
    script.async = held.async
    for (const [real, , value] of waitingIn(held)) {
      setAttribute.call(script, real, value)
      if (!script.hasAttribute('async'))
        loads.push(
          new Promise((done) => {
            script.onload = script.onerror = done
          }),
        )
    }
    held.replaceWith(script)
  }

  /** What a template holds comes in its place; its scripts wait for their turn like any other. */
  const open = (template: HTMLTemplateElement): void => {
    const content = document.importNode(template.content, true)
    for (const script of content.querySelectorAll('script')) {
      if (!isText(script) && script.type) setAttribute.call(script, `${mark}-type`, script.type)
      if (script.hasAttribute('src')) setAttribute.call(script, `${mark}-src`, script.getAttribute('src') as string)
      removeAttribute.call(script, 'src')
      setAttribute.call(script, 'type', 'text/plain')
      setAttribute.call(script, mark, template.getAttribute(mark) as string)
    }
    template.replaceWith(content)
    release()
  }

  const revive = (element: Element): void => {
    guarding.ran(claimOfMark(element))
    if (isText(element)) run(element as HTMLScriptElement)
    else if (element instanceof HTMLTemplateElement) open(element)
    else
      for (const [real, place, value] of waitingIn(element)) {
        removeAttribute.call(element, place)
        setAttribute.call(element, real, value)
      }
  }

  const next = (): void => {
    const element = queue.shift()
    running = !!element
    if (!element) return
    const isInline = isText(element) && !waitingIn(element).length
    Promise.all(isInline ? loads : [])
      .then(() => {
        // The decision or the page may have changed while others were loading.
        if (element.isConnected && mayLive(element)) revive(element)
      })
      .then(next, next)
  }

  const release = (): void => {
    for (const element of document.querySelectorAll(`[${mark}]`)) {
      const waits = isText(element) || element.localName === 'template' || waitingIn(element).length
      if (waits && !queue.includes(element) && mayLive(element)) queue.push(element)
    }
    if (!running) next()
  }
  return release
}
