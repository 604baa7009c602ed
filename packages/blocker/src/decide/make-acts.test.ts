// @vitest-environment happy-dom
import { type CategoryRule, type Decision, type DecisionMessage, decide, encodeRecord, type Presenter } from '@askfirst/policy'
import { beforeEach, expect, test, vi } from 'vitest'
import { makeConsent } from '../consent.ts'
import { openCookieJar } from '../cookie-jar.ts'
import type { Acts, Core, Press } from '../core.ts'
import { fail } from '../events.ts'
import { languageOf } from '../language-of.ts'
import { withNatives } from '../natives.ts'
import { readRecord } from '../read-record.ts'
import { makeHolder } from '../surfaces/elements.ts'
import { asBrowser, fetchNothing } from '../testing/browser-window.ts'
import { sampleRules } from '../testing/sample-rules.ts'
import { trusted } from '../trusted.ts'
import { makeActs } from './make-acts.ts'

const jar = openCookieJar(asBrowser(window))
const id = 'b0a8c1f2-7f52-4d0e-8d6a-51c1c0b7a2aa'
const secret = 'mJ9c0s3b8gk2zq5cX7m1Qw'
const terms = { policy: sampleRules.policy, validity: sampleRules.validity, collector: 'https://consent.shop.example' }

/** Names of the files that were asked for; each arrives at once. */
const files: string[] = []
fetchNothing(window)

beforeEach(() => {
  files.length = 0
  document.body.innerHTML = ''
  jar.write('askfirst=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT')
  localStorage.clear()
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
})

/** The record of somebody who has granted analytics before. */
function remember(): void {
  const decision = decide(sampleRules, undefined, { analytics: true }, 'click', Date.now() - 6e4)
  jar.write(`askfirst=${encodeRecord(sampleRules, { ...decision, id }, false, secret)}; path=/`)
}

/** The acts of a page, and what a collector hears of them; `meanwhile` happens between the page script and this one. */
function acting(more: Partial<typeof terms> = terms, meanwhile = () => {}) {
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
  const present = (view: Presenter['view']) => {
    const presenter = { view, notice: `sha256-${view}`, language: 'en', layout: 'bar', show: vi.fn(), hide: vi.fn() }
    acts.present(undefined, presenter)
    return presenter
  }
  return { acts, core, consent, sent, called, senders, present }
}
/** A press of a control within a layer of ours, or elsewhere. */
function pressOf(name: string, isTrusted = true, where = 'askfirst'): Press {
  document.body.innerHTML = `<div id="${where}"><button data-askfirst-do="${name}"></button></div>`
  return { control: document.querySelector('button') as Element, isTrusted }
}
const record = (): string => jar.read().find((pair) => pair.startsWith('askfirst=')) ?? ''

test('a decision made by a program names no notice and no layout, even while the banner is on screen', async () => {
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.acceptAll(undefined)
  expect(sent[0]).toMatchObject({ how: 'api', control: 'none', layer: 'none', layout: 'none' })
  expect(sent[0]).not.toHaveProperty('notice')
})

test.each([
  [true, 'click'],
  [false, 'scripted'],
])('a press tells what was on screen and whose it was (trusted: %j)', async (isTrusted, how) => {
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.press(pressOf('accept-all', isTrusted))
  expect(sent[0]).toMatchObject({ how, control: 'accept-all', layer: 'banner', layout: 'bar', notice: 'sha256-banner' })
})

test('a page that changes its language asks on in the new one, and a press is recorded in that which was read', async () => {
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  document.documentElement.lang = 'da'
  await new Promise((done) => setTimeout(done))
  document.documentElement.lang = ''
  expect(files.slice(-1)).toEqual(['askfirst.banner.da.js#'])
  acts.press(pressOf('accept-all'))
  expect(sent).toMatchObject([{ language: 'en', layer: 'banner' }])
})

test.each([
  ['accept-all', 'granted'],
  ['reject-all', 'denied'],
  ['withdraw', 'denied'],
])('the control %s leaves everything %s, in the record and at the collector', (name, state) => {
  remember()
  const { acts, consent, sent } = acting()
  const told = vi.spyOn(localStorage, 'setItem')
  acts.press(pressOf(name, true, 'page'))
  expect(consent.decision?.categories).toEqual({ analytics: state, marketing: state })
  expect(sent).toMatchObject([{ control: name, layer: 'page', categories: consent.decision?.categories }])
  expect(told.mock.calls.filter(([key]) => key === 'askfirst.tabs')).toHaveLength(1)
})

test('the control preferences shows them, and decides nothing', async () => {
  const { acts, consent, sent, present } = acting()
  const preferences = present('preferences')
  await acts.press(pressOf('preferences'))
  expect(preferences.show).toHaveBeenCalledOnce()
  expect([consent.decision, sent, record()]).toEqual([undefined, [], ''])
})

test.each(['save', 'close', 'allow-always', 'erase', 'constructor'])(
  'a control that belongs to its layer is left to it: %s',
  async (name) => {
    const { acts, consent, sent, present } = acting()
    const preferences = present('preferences')
    files.length = 0
    await acts.press(pressOf(name))
    expect([consent.decision, sent, files]).toEqual([undefined, [], []])
    expect(preferences.show).not.toHaveBeenCalled()
  },
)

test('the first grant makes an id and a secret, and a bare refusal neither', () => {
  const { acts, sent, consent } = acting()
  acts.rejectAll(undefined)
  expect([consent.decision?.id, readRecord(jar)?.[7]]).toEqual([undefined, undefined])
  for (const name of ['event', 'decidedAt', 'validUntil']) expect(sent[0]).not.toHaveProperty(name)
  const { id } = acts.acceptAll(undefined) as Decision
  expect(readRecord(jar)?.slice(6)).toEqual([id, expect.stringMatching(/^[\w-]{22}$/)])
})

test('a later decision keeps the id and the secret', () => {
  remember()
  const { acts } = acting()
  acts.rejectAll(undefined)
  expect(readRecord(jar)?.slice(6)).toEqual([id, secret])
})

test('what another tab decided while this script was on its way is followed at once', () => {
  expect(acting(terms, remember).consent.states().analytics).toBe('granted')
})

test('withdrawing one name leaves the others', () => {
  const { acts, consent, sent } = acting()
  acts.decide(undefined, { analytics: true, marketing: true })
  acts.withdraw(undefined, 'ads')
  expect(consent.decision?.services).toMatchObject({ matomo: 'granted', ads: 'denied', video: 'granted' })
  return vi.waitFor(() => expect(sent[1]).toMatchObject({ control: 'withdraw', services: { ads: 'denied' } }))
})

test('an unknown name is refused before anything is decided', () => {
  const { acts, consent, sent } = acting()
  expect(() => acts.withdraw(undefined, 'nosuch')).toThrow('SERVICE_UNKNOWN: nosuch')
  expect(() => acts.decide(undefined, { analytics: true, nosuch: true })).toThrow('SERVICE_UNKNOWN: nosuch')
  expect([consent.decision, sent, record()]).toEqual([undefined, [], ''])
})

test('erasing withdraws everything, forgets the id, and sends no decision', async () => {
  remember()
  const { acts, consent, sent, called } = acting()
  expect(await acts.eraseData(undefined)).toEqual({ kept: [] })
  expect([sent, called]).toEqual([[], [['https://consent.shop.example/v1/me', 'DELETE']]])
  expect(consent.decision?.categories).toEqual({ analytics: 'denied', marketing: 'denied' })
  expect([consent.decision?.id, record().includes(id), record().includes(secret)]).toEqual([undefined, false, false])
})

test('after erasure the record is a bare refusal of that day, like everybody’s (R10)', async () => {
  remember()
  const { acts, consent } = acting()
  await acts.eraseData(undefined)
  expect((consent.decision?.decidedAt ?? 1) % 864e5).toBe(0)
})

test('asks at once where something is unasked, and not where everything is answered', () => {
  acting()
  expect(files).toEqual(['askfirst.banner.en.js'])
  files.length = 0
  remember()
  acting()
  expect(files).toEqual([])
})

test('an embed that is about to be released needs no placeholder, one that is held does', async () => {
  remember()
  const { core } = acting()
  document.body.innerHTML = '<iframe data-askfirst="matomo" data-src="https://stats.shop.example/"></iframe>'
  core.holder.found?.()
  await new Promise((done) => setTimeout(done))
  expect(files).toEqual([])
  document.body.innerHTML = '<iframe data-askfirst="video" data-src="https://video.example/"></iframe>'
  core.holder.found?.()
  await vi.waitFor(() => expect(files).toEqual(['askfirst.placeholder.en.js']))
})

test('allowing once releases what waits, and is no decision', async () => {
  const { acts, consent } = acting()
  document.body.innerHTML = '<img data-askfirst="video" data-askfirst-src="https://video.example/1">'
  acts.allowOnce(undefined, 'video')
  await vi.waitFor(() => expect(document.querySelector('img')?.getAttribute('src')).toBe('https://video.example/1'))
  expect([consent.decision, record()]).toEqual([undefined, ''])
  expect(() => acts.allowOnce(undefined, 'nosuch')).toThrow('SERVICE_UNKNOWN: nosuch')
})

test('allowing once is an event of its own, in a record that the browser keeps nothing of', () => {
  remember()
  const before = record()
  const { acts, sent, senders, present } = acting()
  present('embed')
  acts.allowOnce(pressOf('allow-once', true, 'film'), 'video')
  expect(sent).toMatchObject([
    {
      control: 'allow-once',
      how: 'click',
      layer: 'embed',
      notice: 'sha256-embed',
      categories: {},
      services: { video: 'granted' },
    },
  ])
  expect(sent[0]?.validUntil).toBe(sent[0]?.decidedAt)
  expect(senders).toEqual([expect.stringMatching(/^Consent [0-9a-f-]{36}\.[\w-]{22}$/)])
  expect(senders[0]).not.toContain(id)
  expect([record(), localStorage.getItem('askfirst.pending')]).toEqual([before, null])
})

test('allowing always tells what the placeholder said, also where the banner is not there any more', () => {
  remember()
  const { acts, sent, present } = acting()
  present('embed')
  acts.decide(pressOf('allow-always', true, 'film'), { video: true })
  expect(sent).toMatchObject([
    { control: 'allow-always', layer: 'embed', notice: 'sha256-embed', services: { video: 'granted' } },
  ])
})

test('whoever waits for a service is told when it is granted, and not before', async () => {
  const { acts } = acting()
  const told = vi.fn()
  const waiting = (acts.when(undefined, 'matomo') as Promise<void>).then(told)
  acts.rejectAll(undefined)
  await Promise.resolve()
  expect(told).not.toHaveBeenCalled()
  acts.decide(undefined, { analytics: true })
  await waiting
})

test('the preferences come when the visitor reaches for them', () => {
  remember()
  acting()
  document.body.dispatchEvent(new Event('pointerover', { bubbles: true }))
  expect(files).toEqual([])
  for (const type of ['pointerover', 'focusin']) pressOf('preferences').control.dispatchEvent(new Event(type, { bubbles: true }))
  expect(files).toEqual(expect.arrayContaining(['askfirst.widget.js', 'askfirst.widget.en.js']))
})

test('details come when the visitor reaches for a button that has some, of ours and no other', () => {
  remember()
  acting()
  document.body.innerHTML = '<button popovertarget="x"></button><div id="askfirst"><button popovertarget="y"></button></div>'
  const [theirs, ours] = document.querySelectorAll('button')
  theirs?.dispatchEvent(new Event('focusin', { bubbles: true }))
  expect(files).toEqual([])
  ours?.dispatchEvent(new Event('focusin', { bubbles: true }))
  expect(files).toContain('askfirst.details.js')
})

test.each([
  ['askfirst-policy', 'details'],
  ['askfirst-choices', 'choices'],
])('where the page shows %s, the widget comes with its %s', async (name, part) => {
  remember()
  const { core } = acting()
  document.body.innerHTML = `<${name}></${name}>`
  for (let i = 0; i < 2; i++) core.holder.found?.()
  await vi.waitFor(() => expect(files).toEqual(['askfirst.widget.js', 'askfirst.widget.en.js', `askfirst.${part}.js`]))
})

test('where nothing was granted there is nothing to ask the collector for', () => {
  const { acts, called } = acting()
  for (const name of ['receipt', 'exportData', 'eraseData'] as const)
    expect(() => acts[name](undefined)).toThrow(expect.objectContaining({ code: 'RECORD_MISSING' }))
  expect(called).toEqual([])
})

test('without a collector a decision is recorded here, and nobody is told', () => {
  const { acts, consent, called } = acting({})
  acts.acceptAll(undefined)
  expect([consent.decision?.categories.analytics, called]).toEqual(['granted', []])
  expect(() => acts.receipt(undefined)).toThrow(expect.objectContaining({ code: 'COLLECTOR_MISSING' }))
})

/** Analytics is as it was when it was decided; marketing was granted, and has changed since. */
function rememberOther(analytics: boolean): void {
  const [first, [marketing]] = sampleRules.categories as [CategoryRule, CategoryRule]
  const rules = { ...sampleRules, categories: [first, [marketing, 'old'] as CategoryRule] }
  const decision = decide(rules, undefined, { analytics, marketing: true }, 'click', Date.now() - 6e4)
  jar.write(`askfirst=${encodeRecord(rules, { ...decision, id }, false, secret)}; path=/`)
}

test.each([
  ['accept-all', 'acceptAll', { analytics: 'denied', marketing: 'granted' }],
  ['reject-all', 'rejectAll', { analytics: 'granted', marketing: 'denied' }],
] as const)('asked again, %s answers what has changed and leaves the rest (R44)', async (control, act, expected) => {
  rememberOther(expected.analytics === 'granted')
  const { acts, consent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  expect(consent.decision?.categories).toEqual({ ...expected, marketing: 'unasked' })
  acts[act](pressOf(control))
  expect(consent.decision?.categories).toEqual(expected)
})

test('in the preferences, reject-all rejects everything, also when only a part is asked', async () => {
  rememberOther(true)
  const { acts, consent, present } = acting()
  present('preferences')
  await acts.show(undefined, 'preferences')
  acts.rejectAll(pressOf('reject-all'))
  expect(consent.decision?.categories).toEqual({ analytics: 'denied', marketing: 'denied' })
})

test('where everything is answered, the first layer speaks of everything', async () => {
  remember()
  const { acts, consent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.acceptAll(pressOf('accept-all'))
  expect(Object.values(consent.decision?.categories ?? {})).toEqual(Array(sampleRules.categories.length).fill('granted'))
})

test('a receipt of an earlier event can be had', async () => {
  remember()
  const { acts, called } = acting()
  await acts.receipt(undefined, id)
  expect(called.at(-1)?.[0]).toBe(`https://consent.shop.example/v1/me/receipt?event=${id}`)
})

test('when nothing is asked any more, what asked goes', async () => {
  const { acts, present } = acting()
  const banner = present('banner')
  await acts.show(undefined, 'banner')
  acts.rejectAll(undefined)
  expect(banner.hide).toHaveBeenCalledOnce()
})

test('a press takes away what asked and is recorded at once; the rest follows after the paint', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  const { acts, sent, present } = acting()
  const banner = present('banner')
  await acts.show(undefined, 'banner')
  const decided = acts.acceptAll(pressOf('accept-all'))
  expect(decided).toMatchObject({ how: 'click', categories: { analytics: 'granted' } })
  expect(readRecord(jar)).toBeDefined()
  expect([banner.hide.mock.calls.length, sent]).toEqual([1, []])
  await vi.waitFor(() => expect(sent).toMatchObject([{ layer: 'banner', layout: 'bar', notice: 'sha256-banner' }]))
})

test('what follows from a press happens where the page is left before it is painted', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.press(pressOf('reject-all'))
  expect(sent).toEqual([])
  window.dispatchEvent(new Event('pagehide'))
  expect(sent).toMatchObject([{ control: 'reject-all', layer: 'banner' }])
})

test('whoever asks for the receipt right after a press is answered after it is sent', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.press(pressOf('accept-all'))
  expect(sent).toEqual([])
  await acts.receipt(undefined)
  expect(sent).toHaveLength(1)
})
