// @vitest-environment happy-dom
import { decide, encodeRecord } from '@askfirst/policy'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeConsent } from '../consent.ts'
import type { Core } from '../core.ts'
import { on } from '../events.ts'
import { sampleRules } from '../testing/sample-rules.ts'
import { turn } from './turn.ts'

const stops: (() => void)[] = []
let isHidden = true
const reload = vi.fn(() => {})
beforeEach(() => {
  isHidden = true
  localStorage.clear()
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
  vi.spyOn(location, 'reload').mockImplementation(reload)
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.restoreAllMocks()
  reload.mockClear()
})

/** A page on which `choices` have been granted or denied before, and what happens on it when there are others. */
function decided(choices: Record<string, boolean> = {}, areas: readonly Storage[] = [localStorage]) {
  const cookies: string[] = []
  const put = (next: Record<string, boolean>): void => {
    const decision = decide(sampleRules, undefined, next, 'click', Date.now())
    cookies[0] = `askfirst=${encodeRecord(sampleRules, decision, false)}`
  }
  if (Object.keys(choices).length) put(choices)
  const jar = { read: () => cookies, write: () => {} }
  const consent = makeConsent({ navigator: {} } as never, sampleRules, [], jar, [])
  // A page that nobody has asked anything follows silently.
  consent.states()
  const happened: string[] = []
  const changed = vi.fn()
  stops.push(on('change', (change) => happened.push('change') && changed(change)))
  const choose = (next: Record<string, boolean>): void => {
    put(next)
    const before = consent.follow()
    if (before) turn({ rules: sampleRules, areas, consent } as unknown as Core, before, () => happened.push('release'))
  }
  const runs = (id: string): unknown => consent.guarding.ran(sampleRules.services.filter(([name]) => name === id))
  return { consent, happened, changed, choose, runs }
}

test('what was held comes to life, and then whoever subscribed is told', () => {
  const { happened, choose } = decided()
  choose({ analytics: true })
  expect(happened).toEqual(['release', 'change'])
})

test('on a page that can be seen, that waits until the click has been painted', async () => {
  isHidden = false
  const { happened, choose } = decided()
  choose({ analytics: true })
  expect(happened).toEqual([])
  await vi.waitFor(() => expect(happened).toEqual(['release', 'change']))
})

test('a change tells what was granted, denied and withdrawn, and nothing of what stayed', () => {
  const { changed, choose, consent } = decided({ analytics: true })
  choose({ ads: true })
  expect(changed.mock.calls[0]?.[0]).toMatchObject({
    decision: consent.decision,
    granted: ['ads'],
    denied: ['analytics', 'matomo'],
    withdrawn: ['analytics', 'matomo'],
  })
})

test('where there was nothing before, a denial withdraws nothing', () => {
  const { changed, choose } = decided()
  choose({ analytics: false })
  expect(changed.mock.calls[0]?.[0]).toMatchObject({
    denied: ['analytics', 'marketing', 'matomo', 'ads', 'video'],
    withdrawn: [],
  })
})

test('a withdrawal reloads the page where code of the service has run, and only there', () => {
  decided({ analytics: true }).choose({ analytics: false })
  expect(reload).not.toHaveBeenCalled()
  const { runs, choose, changed } = decided({ analytics: true })
  runs('matomo')
  choose({ analytics: false })
  expect(changed).toHaveBeenCalledOnce()
  expect(reload).toHaveBeenCalledOnce()
})

test('a grant reloads nothing', () => {
  const { runs, choose } = decided({ analytics: true })
  runs('matomo')
  choose({ analytics: true, marketing: true })
  expect(reload).not.toHaveBeenCalled()
})

test('a service that stops when told needs no reload', () => {
  const { runs, choose } = decided({ marketing: true })
  runs('video')
  choose({ marketing: false })
  expect(reload).not.toHaveBeenCalled()
})

test('the code of a category may be of each of its services', () => {
  const { consent, choose } = decided({ marketing: true })
  consent.guarding.ran([['marketing', 0]])
  choose({ marketing: true, ads: false })
  expect(reload).toHaveBeenCalledOnce()
})

test.each<[string, readonly Storage[]]>([
  [
    'is full',
    [
      {
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError')
        },
      } as unknown as Storage,
    ],
  ],
  ['is refused', []],
])('where storage %s, the page still reloads', (_, areas) => {
  const { runs, choose } = decided({ analytics: true }, areas)
  runs('matomo')
  choose({ analytics: false })
  expect(reload).toHaveBeenCalledOnce()
})
