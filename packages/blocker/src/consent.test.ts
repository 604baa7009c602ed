// @vitest-environment happy-dom
import { decide, encodeRecord, type Rules, type Terms } from '@askfirst/policy'
import { afterEach, expect, test, vi } from 'vitest'
import { type Consent, makeConsent } from './consent.ts'
import { on } from './events.ts'
import { sampleRules } from './testing/sample-rules.ts'

const day = 864e5
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.useRealTimers()
})

interface Start {
  readonly rules?: Rules & Terms
  readonly record?: string
  readonly gpc?: boolean
}

/** The decision of one page. */
function started({ rules = sampleRules, record = '', gpc = false }: Start = {}) {
  const read = vi.fn(() => (record ? [`askfirst=${record}`] : []))
  const jar = { read, write: () => {}, files: () => Promise.reject() }
  const consent = makeConsent({ navigator: { globalPrivacyControl: gpc } } as never, rules, jar, [])
  const choose = (choices: Record<string, boolean>): void =>
    consent.become(decide(rules, consent.decision, choices, 'click', Date.now()))
  return { consent, choose, read }
}
const recordOf = (choices: Record<string, boolean>, at = Date.now()): string =>
  encodeRecord(sampleRules, decide(sampleRules, undefined, choices, 'click', at), false)
const ruleOf = (id: string) => sampleRules.services.filter(([name]) => name === id)
const start = ({ guarding }: Consent, id: string): unknown => guarding.holder(ruleOf(id), { what: 'script', url: '/x' })

test('asks where anything is unasked, and not where all of it is answered, or nobody is there yet', () => {
  expect(started().consent.asks()).toBe(true)
  expect(started({ record: recordOf({}) }).consent.asks()).toBe(false)
  expect(started({ record: recordOf({ analytics: true }) }).consent.asks()).toBe(false)
  vi.stubGlobal('document', { prerendering: true })
  expect(started().consent.asks()).toBe(false)
  vi.unstubAllGlobals()
})

test('before anything is decided nothing is allowed but the necessary', () => {
  const { consent } = started()
  expect(consent.decision).toBeUndefined()
  expect(consent.states()).toMatchObject({ necessary: 'granted', session: 'granted', analytics: 'unasked', ads: 'unasked' })
  expect(['session', 'matomo', 'ads'].map((id) => consent.guarding.isHeld(ruleOf(id)))).toEqual([false, true, true])
})

test('the record is read at the first question, and once', () => {
  const { consent, read } = started({ record: recordOf({ analytics: true }) })
  expect(read).not.toHaveBeenCalled()
  for (let i = 0; i < 2; i++) expect(consent.guarding.isHeld(ruleOf('matomo'))).toBe(false)
  expect([consent.decision?.categories.analytics, consent.decision?.how]).toEqual(['granted', 'click'])
  expect(read).toHaveBeenCalledOnce()
})

test('a later decision takes the place of all of the one before', () => {
  const { choose, consent } = started({ record: recordOf({ analytics: true }) })
  const before = consent.states()
  choose({ analytics: false, ads: true })
  expect(before).toMatchObject({ analytics: 'granted', matomo: 'granted', ads: 'denied' })
  expect(consent.states()).toMatchObject({ analytics: 'denied', matomo: 'denied', ads: 'granted' })
})

test('remembers whose code has run', () => {
  const { consent } = started({ record: recordOf({ marketing: true }) })
  for (const id of ['video', 'matomo']) start(consent, id)
  consent.guarding.ran([['analytics', 0]])
  expect([...consent.started]).toEqual(['video', 'analytics'])
})

test('the opt-out signal denies what it speaks of, and leaves the rest unasked', () => {
  const { consent } = started({ gpc: true })
  expect([consent.gpc, consent.decision?.how]).toEqual([true, 'gpc'])
  expect(consent.decision?.categories).toEqual({ analytics: 'unasked', marketing: 'denied' })
})

test('anything but true is no opt-out signal', () => {
  expect(started({ gpc: '1' as never }).consent.gpc).toBe(false)
})

test('a decision that has expired is none', () => {
  const record = recordOf({ analytics: true })
  vi.useFakeTimers({ now: Date.now() + 181 * day })
  expect(started({ record }).consent.states().analytics).toBe('granted')
  vi.setSystemTime(Date.now() + 2 * day)
  expect(started({ record }).consent.decision).toBeUndefined()
})

test('a corrupt record is no decision', () => {
  expect(started({ record: 'garbage' }).consent.decision).toBeUndefined()
})

test('what is granted in the states besides is for this page, and no decision', () => {
  const { consent } = started()
  consent.states().video = 'granted'
  expect([consent.states().video, consent.states().ads, consent.decision]).toEqual(['granted', 'unasked', undefined])
  expect(consent.guarding.isHeld(ruleOf('video'))).toBe(false)
})

test('a decision ends it: a later no is a no', () => {
  const { consent, choose } = started()
  consent.states().video = 'granted'
  choose({})
  expect(consent.states().video).toBe('denied')
})

test('what is claimed must go unless it is granted; what nobody claims may be the site’s own', () => {
  const { isOver } = started({ record: recordOf({ analytics: true }) }).consent.guarding
  expect([ruleOf('ads'), ruleOf('matomo'), ruleOf('session'), [], undefined].map(isOver)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('of an address the claim is asked for, from where the page is', () => {
  const { guarding, held } = started().consent
  expect(guarding.urlHolder('https://ads.example/x', 'img')).toBe('ads')
  expect([guarding.urlHolder('/own', 'img'), guarding.urlHolder('https://', 'img')]).toEqual([undefined, 'unlisted'])
  expect(held()[0]).toEqual({ what: 'img', url: 'https://ads.example/x', service: 'ads', state: 'held' })
})

test('what could not be changed is written down where it was asked', () => {
  const gaps: string[] = []
  const jar = { read: () => [], write: () => {}, files: () => Promise.reject() }
  const { guarding } = makeConsent({ navigator: {} } as never, sampleRules, jar, gaps)
  guarding.guard(Object.freeze({ open: () => 1 }), 'open', { value: () => 2 })
  expect(gaps).toEqual(['open'])
})

test('what is held is listed once, with what became of it', () => {
  const heard = vi.fn()
  stops.push(on('held', heard))
  const { consent, choose } = started()
  for (let i = 0; i < 2; i++) expect(start(consent, 'ads')).toBe('ads')
  expect(consent.guarding.holder([], { what: 'img', url: '/y' })).toBe('unlisted')
  expect(heard).toHaveBeenCalledTimes(2)
  choose({ marketing: true })
  expect(consent.held().map(({ service, state }) => [service, state])).toEqual([
    ['ads', 'released'],
    ['unlisted', 'held'],
  ])
})

test('in report mode everything happens, and is listed', () => {
  const { consent } = started({ rules: { ...sampleRules, report: 1 } })
  const { isHeld, isOver } = consent.guarding
  expect([start(consent, 'ads'), isHeld(ruleOf('ads')), isOver(ruleOf('ads'))]).toEqual([undefined, false, false])
  expect(consent.held()).toHaveLength(1)
})

test('what was found free before a decision is asked again after it', () => {
  const { consent, choose } = started()
  consent.guarding.free = { sid: 1 }
  choose({ marketing: true })
  expect(consent.guarding.free).toEqual({})
})
