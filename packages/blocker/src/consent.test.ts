// @vitest-environment happy-dom
import { type Decision, decide, encodeRecord, type Rules, type Signal } from '@askfirst/policy'
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
  readonly rules?: Rules
  readonly record?: string
  readonly gpc?: boolean
  readonly hidden?: boolean
  readonly signals?: readonly Signal[]
}

/** The decision of a page that writes down what happens, in order. */
function started({ rules = sampleRules, record = '', gpc = false, hidden = true, signals }: Start = {}) {
  const happened: string[] = []
  const cookies = record ? [`askfirst=${record}`] : []
  const reload = vi.fn()
  const win = { navigator: { globalPrivacyControl: gpc }, document: { hidden }, location: { reload } }
  const told: Signal = (decision, first) => happened.push(`signal ${first ? 'first' : decision?.categories.analytics}`)
  const consent = makeConsent(
    win as never,
    rules,
    signals ?? [told],
    { read: () => cookies, write: () => {} },
    {
      settle: () => happened.push('settle'),
      release: () => happened.push('release'),
    },
  )
  stops.push(on('change', () => happened.push('change')))
  const choose = (choices: Record<string, boolean>): Decision => {
    const decision = decide(rules, consent.decision(), choices, 'click', Date.now())
    cookies[0] = `askfirst=${encodeRecord(rules, decision, gpc)}`
    consent.follow()
    return decision
  }
  return { ...consent, happened, reload, choose, cookies }
}
const recordOf = (choices: Record<string, boolean>, at = Date.now()): string =>
  encodeRecord(sampleRules, decide(sampleRules, undefined, choices, 'click', at), false)
const ruleOf = (id: string) => sampleRules.services.filter(([name]) => name === id)
const start = ({ guarding }: Consent, id: string): unknown => guarding.holder(ruleOf(id), { what: 'script', url: '/x' })

test('before anything is decided signals are told, and nothing is allowed but the necessary', () => {
  const { happened, decision, stateOf, asks } = started()
  expect([happened, decision(), asks()]).toEqual([['signal first'], undefined, true])
  expect([stateOf('necessary'), stateOf('analytics'), stateOf('ads')]).toEqual(['granted', undefined, undefined])
})

test('signals come first, then what is stored, then what was held, then whoever subscribed', () => {
  const { happened, choose } = started()
  choose({ analytics: true })
  expect(happened).toEqual(['signal first', 'signal granted', 'settle', 'release', 'change'])
})

test('on a page that can be seen, what was held waits until the click has been painted', async () => {
  const { happened, choose } = started({ hidden: false })
  choose({ analytics: true })
  expect(happened.slice(1)).toEqual(['signal granted', 'settle'])
  await vi.waitFor(() => expect(happened.slice(3)).toEqual(['release', 'change']))
})

test('a signal that throws disturbs nobody', () => {
  const report = vi.fn()
  vi.stubGlobal('reportError', report)
  const heard = vi.fn()
  const { choose, happened } = started({
    signals: [
      () => {
        throw new Error('theirs')
      },
      heard,
    ],
  })
  choose({ analytics: true })
  expect([heard.mock.calls.length, report.mock.calls.length, happened]).toEqual([2, 2, ['settle', 'release', 'change']])
  vi.unstubAllGlobals()
})

test('a change tells what was granted, denied and withdrawn', () => {
  const heard = vi.fn()
  stops.push(on('change', heard))
  const { choose } = started({ record: recordOf({ analytics: true }) })
  choose({ analytics: false, ads: true })
  expect(heard.mock.calls[0]?.[0]).toMatchObject({ granted: ['ads'], withdrawn: ['analytics', 'matomo'] })
  expect(heard.mock.calls[0]?.[0].denied).toEqual(['analytics', 'matomo'])
})

test('the same decision again is no change', () => {
  const { happened, follow } = started({ record: recordOf({ analytics: true }) })
  expect([follow(), happened]).toEqual([false, ['signal first']])
})

test('where the browser keeps no cookie, the page follows what it was told', () => {
  const { follow, decision } = started()
  const told = decide(sampleRules, undefined, { analytics: true }, 'click', Date.now())
  expect([follow(told), decision()]).toEqual([true, told])
})

test('a withdrawal reloads the page where code of the service has run, and only there', () => {
  const idle = started({ record: recordOf({ analytics: true }) })
  idle.choose({ analytics: false })
  expect(idle.reload).not.toHaveBeenCalled()
  const running = started({ record: recordOf({ analytics: true }) })
  start(running, 'matomo')
  running.choose({ analytics: false })
  expect(running.reload).toHaveBeenCalledOnce()
})

test('a service that stops when told needs no reload', () => {
  const page = started({ record: recordOf({ marketing: true }) })
  start(page, 'video')
  page.choose({ marketing: false })
  expect(page.reload).not.toHaveBeenCalled()
})

test('the code of a category may be of each of its services', () => {
  const page = started({ record: recordOf({ marketing: true }) })
  page.guarding.ran([['marketing', 0]])
  page.choose({ ads: false })
  expect(page.reload).toHaveBeenCalledOnce()
})

test('the opt-out signal denies what it speaks of, and leaves the rest unasked', () => {
  const { gpc, decision, asks } = started({ gpc: true })
  expect([gpc, decision()?.how, decision()?.categories]).toEqual([true, 'gpc', { analytics: 'unasked', marketing: 'denied' }])
  expect(asks()).toBe(true)
})

test('anything but true is no opt-out signal', () => {
  expect(started({ gpc: '1' as never }).gpc).toBe(false)
})

test('a decision that has expired is none', () => {
  const record = recordOf({ analytics: true })
  vi.useFakeTimers({ now: Date.now() + 181 * day })
  expect(started({ record }).stateOf('analytics')).toBe('granted')
  vi.setSystemTime(Date.now() + 2 * day)
  expect(started({ record }).decision()).toBeUndefined()
})

test('a corrupt record is no decision', () => {
  expect(started({ record: 'garbage' }).decision()).toBeUndefined()
})

test('allowing once is for this page alone', () => {
  const page = started()
  page.allowOnce('video')
  expect([page.stateOf('video'), page.stateOf('ads'), page.decision()]).toEqual(['granted', undefined, undefined])
  expect(page.guarding.isHeld(ruleOf('video'))).toBe(false)
  expect(page.happened).toEqual(['signal first', 'settle', 'release'])
})

test('what is held is listed once, with what became of it', () => {
  const heard = vi.fn()
  stops.push(on('held', heard))
  const page = started()
  for (let i = 0; i < 2; i++) expect(start(page, 'ads')).toBe('ads')
  expect(page.guarding.holder([], { what: 'image', url: '/y' })).toBe('unlisted')
  expect(heard).toHaveBeenCalledTimes(2)
  page.choose({ marketing: true })
  expect(page.held().map(({ service, state }) => [service, state])).toEqual([
    ['ads', 'released'],
    ['unlisted', 'held'],
  ])
})

test('in report mode everything happens, and is listed', () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {})
  const page = started({ rules: { ...sampleRules, report: 1 } })
  expect([start(page, 'ads'), page.guarding.isHeld(ruleOf('ads')), page.guarding.isOver(ruleOf('ads'))]).toEqual([
    undefined,
    false,
    false,
  ])
  expect(page.held()).toHaveLength(1)
  expect(info).toHaveBeenCalledOnce()
  info.mockRestore()
})
