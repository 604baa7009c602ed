// @vitest-environment happy-dom
import { decide, encodeRecord, type Rules, type Signal, type Terms } from '@askfirst/policy'
import { afterEach, expect, test, vi } from 'vitest'
import { type Consent, makeConsent } from './consent.ts'
import { on } from './events.ts'
import type { Memories } from './memory.ts'
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
  readonly signals?: readonly Signal[]
}

/** The decision of a page that writes down what its signal is told, in order. */
function started({ rules = sampleRules, record = '', gpc = false, signals }: Start = {}) {
  const told: string[] = []
  const cookies = record ? [`askfirst=${record}`] : []
  const signal: Signal = (decision, first) => told.push(first ? 'first' : `${decision?.categories.analytics}`)
  const jar = { read: () => cookies, write: () => {}, files: () => Promise.reject() }
  const consent = makeConsent({ navigator: { globalPrivacyControl: gpc } } as never, rules, signals ?? [signal], jar, [])
  const choose = (choices: Record<string, boolean>) => {
    cookies[0] = `askfirst=${encodeRecord(rules, decide(rules, consent.decision, choices, 'click', Date.now()), gpc)}`
    return consent.follow()
  }
  return { consent, told, choose }
}
const recordOf = (choices: Record<string, boolean>, at = Date.now()): string =>
  encodeRecord(sampleRules, decide(sampleRules, undefined, choices, 'click', at), false)
const ruleOf = (id: string) => sampleRules.services.filter(([name]) => name === id)
const start = ({ guarding }: Consent, id: string): unknown => guarding.holder(ruleOf(id), { what: 'script', url: '/x' })

test('before anything is decided signals are told, and nothing is allowed but the necessary', () => {
  const { told, consent } = started()
  expect([told, consent.decision, consent.record, consent.asks()]).toEqual([['first'], undefined, undefined, true])
  expect(consent.states()).toMatchObject({ session: 'granted', analytics: 'unasked', ads: 'unasked' })
  expect(['session', 'matomo', 'ads'].map((id) => consent.guarding.isHeld(ruleOf(id)))).toEqual([false, true, true])
})

test('where no signal has to be told, the record is read at the first question, and once', () => {
  const read = vi.fn(() => [`askfirst=${recordOf({ analytics: true })}`])
  const consent = makeConsent({ navigator: {} } as never, sampleRules, [], { read, write: () => {} }, [])
  expect(read).not.toHaveBeenCalled()
  for (let i = 0; i < 2; i++) expect(consent.guarding.isHeld(ruleOf('matomo'))).toBe(false)
  expect([consent.decision?.categories.analytics, consent.record?.[3]]).toEqual(['granted', 'click'])
  expect(read).toHaveBeenCalledOnce()
})

test('signals are told of a decision before whoever follows it goes on', () => {
  const { told, choose } = started()
  choose({ analytics: true })
  expect(told).toEqual(['first', 'granted'])
})

test('whoever follows is told how it was before', () => {
  const { choose } = started({ record: recordOf({ analytics: true }) })
  expect(choose({ analytics: false, ads: true })).toMatchObject({ analytics: 'granted', matomo: 'granted', ads: 'denied' })
})

test('a signal that throws disturbs nobody, and is reported', () => {
  vi.useFakeTimers()
  const heard = vi.fn()
  const { choose } = started({
    signals: [
      () => {
        throw new Error('theirs')
      },
      heard,
    ],
  })
  choose({ analytics: true })
  expect(heard).toHaveBeenCalledTimes(2)
  for (let i = 0; i < 2; i++) expect(() => vi.runAllTimers()).toThrow('theirs')
})

test('the same decision again is no change', () => {
  const { told, consent } = started({ record: recordOf({ analytics: true }) })
  expect([consent.follow(), told]).toEqual([undefined, ['first']])
})

test('where the browser keeps no cookie, the page follows what it was told', () => {
  const { consent } = started()
  const told = decide(sampleRules, undefined, { analytics: true }, 'click', Date.now())
  expect([consent.follow(told)?.analytics, consent.decision]).toEqual(['unasked', told])
})

test('what the page was told stays where the browser keeps no cookie, also beside an opt-out signal', () => {
  const { consent } = started({ gpc: true })
  consent.follow(decide(sampleRules, undefined, { analytics: true }, 'click', Date.now()))
  consent.follow()
  expect(consent.decision?.categories).toEqual({ analytics: 'granted', marketing: 'denied' })
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
  expect(consent.asks()).toBe(true)
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

test('allowing once is for this page alone', () => {
  const { consent, told } = started()
  consent.allowOnce('video')
  expect([consent.states().video, consent.states().ads, consent.decision]).toEqual(['granted', 'unasked', undefined])
  expect([consent.guarding.isHeld(ruleOf('video')), consent.asks(), told]).toEqual([false, true, ['first']])
})

test('a decision ends what was allowed once: a later no is a no', () => {
  const { consent, choose } = started()
  consent.allowOnce('video')
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

test('to be unasked is not to be denied', () => {
  const { consent, choose } = started()
  const held: Memories[string] = new Map([['_ad', [ruleOf('ads'), () => {}, '_ad=1', '/']]])
  consent.guarding.memories[''] = held
  consent.allowOnce('matomo')
  expect(held.size).toBe(1)
  choose({ marketing: false })
  expect(held.size).toBe(0)
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
