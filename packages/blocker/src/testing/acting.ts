// The acts of a page in a browser that draws nothing, and what a collector hears of them. For tests.

import { type DecisionMessage, decide, encodeRecord, type Presenter, type Terms } from '@askfirst/policy'
import { type Mock, vi } from 'vitest'
import { makeConsent } from '../consent.ts'
import { type CookieJar, openCookieJar } from '../cookie-jar.ts'
import type { Acts, Core, Press } from '../core.ts'
import { makeActs } from '../decide/make-acts.ts'
import { fail } from '../events.ts'
import { languageOf } from '../language-of.ts'
import { withNatives } from '../natives.ts'
import { makeHolder } from '../surfaces/elements.ts'
import { trusted } from '../trusted.ts'
import { asBrowser, fetchNothing } from './browser-window.ts'
import { sampleRules } from './sample-rules.ts'

/** Of the window that all of them share. */
export const jar: CookieJar = openCookieJar(asBrowser(window))
/** Who has granted something before. */
export const id = 'b0a8c1f2-7f52-4d0e-8d6a-51c1c0b7a2aa'
export const secret = 'mJ9c0s3b8gk2zq5cX7m1Qw'
/** With a collector. */
export const terms: Terms & { readonly collector: string } = {
  policy: sampleRules.policy,
  validity: sampleRules.validity,
  collector: 'https://consent.shop.example',
}

/** Names of the files that were asked for; each arrives at once. */
export const files: string[] = []
fetchNothing(window)

/** A visitor whom nobody has asked, on an empty page that is not painted: nothing waits for a paint. */
export function startAfresh(): void {
  files.length = 0
  document.body.innerHTML = ''
  jar.write('askfirst=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT')
  localStorage.clear()
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
}

/** The record of somebody who has granted analytics before. */
export function remember(): void {
  const decision = decide(sampleRules, undefined, { analytics: true }, 'click', Date.now() - 6e4)
  jar.write(`askfirst=${encodeRecord(sampleRules, { ...decision, id }, false, secret)}; path=/`)
}

/** What {@link acting} gives. */
export interface Acting {
  readonly acts: Acts
  readonly core: Core
  readonly consent: Core['consent']
  /** Decisions that the collector has been told. */
  readonly sent: DecisionMessage[]
  /** What it was asked. */
  readonly called: readonly (readonly [url: string, method?: string])[]
  /** Who it was told has asked, of each. */
  readonly senders: readonly string[]
  /** Introduces a layer, which only remembers. */
  present(view: Presenter['view']): Presenter & { readonly show: Mock<() => void>; readonly hide: Mock<() => void> }
}

/** The acts of a page, and what a collector hears of them; `meanwhile` happens between the page script and this one. */
export function acting(more: Partial<Terms> = terms, meanwhile: () => void = () => {}): Acting {
  const sent: DecisionMessage[] = []
  const called: [url: string, method?: string][] = []
  const senders: string[] = []
  const request = async (url: string, { method, body, headers }: RequestInit): Promise<Response> => {
    called.push([url, method as string])
    senders.push(new Headers(headers).get('authorization') ?? '')
    if (body) sent.push(JSON.parse(body as string))
    return { ok: true, status: 200, json: async () => ({ kept: [] }) } as Response
  }
  const consent = makeConsent(window, sampleRules, jar, [])
  const holder = makeHolder(consent.guarding, '')
  const core: Core = {
    roots: [new WeakRef(document)],
    rules: sampleRules,
    trusted,
    jar,
    request: request as typeof fetch,
    areas: () => [localStorage, sessionStorage],
    consent,
    holder,
    languageNow: () => languageOf(sampleRules.languages, document, []),
    loadFile: async (name) => files.push(name),
    withNatives,
    known(name) {
      const state = consent.states()[name]
      if (!state) throw fail('SERVICE_UNKNOWN', name)
      return state === 'granted'
    },
  }
  consent.states()
  meanwhile()
  const acts: Acts = makeActs(core, { policy: sampleRules.policy, validity: sampleRules.validity, ...more }, [])
  const present: Acting['present'] = (view) => {
    const presenter = { view, notice: `sha256-${view}`, language: 'en', layout: 'bar', show: vi.fn(), hide: vi.fn() }
    acts.present(undefined, presenter)
    return presenter
  }
  return { acts, core, consent, sent, called, senders, present }
}
/** A press of a control within a layer of ours, or elsewhere. */
export function pressOf(name: string, isTrusted = true, where = 'askfirst'): Press {
  document.body.innerHTML = `<div id="${where}"><button data-askfirst-do="${name}"></button></div>`
  return { control: document.querySelector('button') as Element, isTrusted }
}
/** The record as the browser keeps it; empty where there is none. */
export function record(): string {
  return jar.read().find((pair) => pair.startsWith('askfirst=')) ?? ''
}
