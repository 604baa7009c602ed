// Held elements back to life, in document order; one failing script never stops the next.

import { claimOfMark, judgeAttribute, mark, type State, whoseYesIsMissing } from '@askfirst/policy'
import type { Core } from '../core.ts'
import { runForeign } from '../events.ts'
import type { Guarding } from '../guarding.ts'
import { claimOfAddress, getAttribute, markOf, removeAttribute, setAttribute } from '../surfaces/elements.ts'
import type { Trusted } from '../trusted.ts'
import { giveWay } from './give-way.ts'
import { makeLateEvents } from './late-events.ts'
import { kindOf } from './script-kind.ts'
import { isText, isWaiting, revive, waitingIn } from './waiting-in.ts'
import { whenOver } from './when-over.ts'
import { openStream, type Stream } from './write-here.ts'

/** What is held in one page. */
export interface Waiting {
  /** Releases everything that may be released; to be called again whenever that may have changed. */
  release(): void
  /** May this element come back to life? */
  mayLive(element: Element): boolean
}

/** The longest that others wait for a script that neither comes nor fails, in milliseconds. */
const patience = 1e4

/** The longest that the page waits for us, in milliseconds, but for a single script. */
const budget = 10

/** Knows what is held by its marks. In report mode too it waits for a yes: it is the markup that holds it. */
export function makeRelease(
  roots: Core['roots'],
  guarding: Guarding,
  trusted: Trusted,
  states: () => Readonly<Record<string, State>>,
): Waiting {
  const getter = (name: string): unknown => Object.getOwnPropertyDescriptor(Document.prototype, name)?.get
  const running = getter('currentScript') as () => Element | null
  const readyState = getter('readyState') as () => DocumentReadyState
  /** Scripts that we have put in, by whether what they write stands where they stand. */
  const live = new WeakMap<Element, boolean>()
  const streams = new WeakMap<Element, Stream>()
  /** Scripts under way that nobody waits for, but events of the page: of the one kind, and of both. */
  const pending = new Set<Promise<unknown>>()
  const deferrals = new Set<Promise<unknown>>()
  const late = makeLateEvents(guarding, () => live.has(running.call(document) as Element))
  let queue: Element[] = []
  let isStale = false
  let isBusy = false
  let hasBegun = false
  let since = 0

  const mayLive = (element: Element): boolean => {
    const waiting = waitingIn(element)
    // Whose the addresses are decides, where it is only what they are written in that nobody has listed.
    const isNobodys = waiting.length && markOf(element) === 'unlisted' && !isText(element)
    const claims = isNobodys ? [] : [claimOfMark(markOf(element))]
    for (const [, real, value] of waiting)
      judgeAttribute(real, value, (url) => void claims.push(claimOfAddress(guarding, element, url)))
    return !claims.some((claim) => whoseYesIsMissing(guarding.rules, states(), claim))
  }

  /** Puts in a script by calling `insert`, and returns what others must wait for. */
  const run = (script: Element, insert: () => void): Promise<unknown> | undefined => {
    const { when, isAwaited } = kindOf(script)
    const isBlocking = when === 'blocking'
    hasBegun = true
    late.begin()
    live.set(script, isBlocking)
    const load =
      isAwaited &&
      new Promise<unknown>((done) => {
        // Whoever else listens is told before the next script runs.
        whenOver(script, () => setTimeout(done))
        setTimeout(done, patience)
      })
    insert()
    const written = (): Promise<unknown> | undefined => streams.get(script)?.blocked
    // It may have been held again: then it does not load.
    const wait = load && !isWaiting(script) ? load.then(written) : written()
    if (isBlocking || !wait) return wait
    const waiting = when === 'async' ? pending : deferrals
    waiting.add(wait)
    wait.then(() => waiting.delete(wait))
  }

  const streamOf = (script: Element): Stream => {
    const stream = streams.get(script) ?? openStream(script, trusted, run, (written) => streams.get(written))
    streams.set(script, stream)
    return stream
  }
  guarding.guard(Document.prototype, 'write writeln', {
    passes: () => !hasBegun,
    value(self, args, original, name) {
      const script = running.call(document)
      const isParsing = readyState.call(document) === 'loading'
      // What one of ours has put in stands where it stands as well. For scripts in no order, browsers write nothing anyway.
      const isHere = script ? (live.get(script) ?? !(isParsing || kindOf(script).isAwaited)) : !isParsing
      if (self !== document || !isHere) return original()
      // What no script writes any more has no place, and browsers would begin the page anew.
      if (script?.parentNode) streamOf(script).write(args.join('') + (name === 'writeln' ? '\n' : ''))
    },
  })

  /** What a template holds comes in its place; its scripts wait for their turn like any other. */
  const open = (template: HTMLTemplateElement): void => {
    const content = document.importNode(template.content, true)
    for (const script of content.querySelectorAll('script:not([type="text/plain"])')) {
      for (const name of ['type', 'src', 'href', 'xlink:href']) {
        const value = getAttribute.call(script, name)
        removeAttribute.call(script, name)
        if (value) setAttribute.call(script, `${mark}-${name.replace(/.*:/, '')}`, value)
      }
      // A copy, which is nobody's word.
      if (script instanceof HTMLScriptElement) script.text = trusted.createScript(script.text)
      setAttribute.call(script, 'type', 'text/plain')
      setAttribute.call(script, mark, getAttribute.call(template, mark) as string)
    }
    const inside = [...content.querySelectorAll('*')]
    template.replaceWith(content)
    queue.unshift(...inside.filter((element) => element.hasAttribute(mark)))
  }

  const bring = (element: Element): Promise<unknown> | undefined => {
    guarding.ran(claimOfMark(markOf(element)))
    if (element.localName === 'script') return run(element, () => revive(element, trusted))
    if (element instanceof HTMLTemplateElement) open(element)
    else revive(element, trusted)
  }
  /** The browser gets its turn, so that no visitor waits for what is released. */
  const breathe = (): Promise<unknown> | undefined => {
    if (performance.now() - since < budget) return undefined
    return new Promise((done) => setTimeout(done)).then(() => {
      since = performance.now()
    })
  }
  const bringAll = async (isNow: (element: Element) => boolean): Promise<void> => {
    for (let element = queue.shift(); element; element = queue.shift()) {
      const pause = breathe()
      if (pause) await pause
      // The decision or the page may have changed while others were loading.
      const waits = element as Element
      if (!waits.isConnected || !isWaiting(waits) || !mayLive(waits) || !isNow(waits) || giveWay(waits, queue)) continue
      let wait: Promise<unknown> | undefined
      runForeign(() => {
        wait = bring(waits)
      })
      if (wait) await wait
    }
  }
  const work = async (): Promise<void> => {
    isBusy = true
    while (isStale) {
      isStale = false
      queue = roots.flatMap((root) => [...((root.deref() as ParentNode | undefined)?.querySelectorAll(`[${mark}]`) ?? [])])
      const deferred: Element[] = []
      await bringAll((element) => {
        const isLast = element.localName === 'script' && kindOf(element).when === 'deferred'
        if (isLast) deferred.push(element)
        return !isLast
      })
      if (deferred.length) late.begin()
      late.interact()
      queue = deferred
      await bringAll(() => true)
    }
    isBusy = false
    await Promise.all(deferrals)
    if (isBusy) return
    late.tellContentLoaded()
    await Promise.all(pending)
    if (isBusy || pending.size + deferrals.size) return
    late.end()
    hasBegun = false
  }

  const release = (): void => {
    isStale = true
    // Nobody is looking at a page ahead of its time, and perhaps nobody ever will.
    if ((document as { prerendering?: boolean }).prerendering)
      document.addEventListener('prerenderingchange', release, { once: true })
    else if (!isBusy) work()
  }
  return { mayLive, release }
}
