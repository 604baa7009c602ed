// @vitest-environment happy-dom
import { decide, decisionOf, encodeRecord } from '@askfirst/policy'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeConsent } from '../consent.ts'
import type { CookieJar } from '../cookie-jar.ts'
import type { Core } from '../core.ts'
import { on } from '../events.ts'
import { readRecord } from '../read-record.ts'
import { sampleRules } from '../testing/sample-rules.ts'
import { turn } from './turn.ts'

const stops: (() => void)[] = []
let isHidden = true
const reload = vi.fn(() => {})
beforeEach(() => {
  isHidden = true
  sessionStorage.clear()
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
  vi.spyOn(location, 'reload').mockImplementation(reload)
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.restoreAllMocks()
  reload.mockClear()
})

/** A page on which `choices` have been granted or denied before, and what happens on it when there are others. */
function decided(
  choices: Record<string, boolean> = {},
  areas: readonly Storage[] = [localStorage, sessionStorage],
  swept: Promise<boolean> = Promise.resolve(false),
  rules: typeof sampleRules & { reload?: 1 } = sampleRules,
) {
  const cookies: string[] = []
  const put = (next: Record<string, boolean>): void => {
    const decision = decide(sampleRules, undefined, next, 'click', Date.now())
    cookies[0] = `askfirst=${encodeRecord(sampleRules, decision, false)}`
  }
  if (Object.keys(choices).length) put(choices)
  const jar = { read: () => cookies } as unknown as CookieJar
  const consent = makeConsent({ navigator: {} } as never, sampleRules, jar, [])
  // Read at the first question.
  consent.states()
  const happened: string[] = []
  const changed = vi.fn()
  stops.push(on('change', (change) => happened.push('change') && changed(change)))
  const choose = (next: Record<string, boolean>): void => {
    put(next)
    const before = consent.states()
    consent.become(decisionOf(sampleRules, readRecord(jar), false))
    turn(
      { rules, areas: () => areas, consent, jar } as unknown as Core,
      before,
      () => happened.push('release'),
      () => {
        happened.push('sweep')
        return swept
      },
    )
  }
  const runs = (id: string): unknown => consent.guarding.ran(sampleRules.services.filter(([name]) => name === id))
  return { consent, happened, changed, choose, runs }
}

test('what was held comes to life, and then whoever subscribed is told', () => {
  const { happened, choose } = decided()
  choose({ analytics: true })
  expect(happened).toEqual(['sweep', 'release', 'change'])
})

test('on a page that can be seen, that waits until the click has been painted', async () => {
  isHidden = false
  const { happened, choose } = decided()
  choose({ analytics: true })
  expect(happened).toEqual([])
  await vi.waitFor(() => expect(happened).toEqual(['sweep', 'release', 'change']))
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

/** What has been waited for is over. */
const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done))

test('a withdrawal reloads the page where code of the service has run, and only there', async () => {
  decided({ analytics: true }).choose({ analytics: false })
  await settled()
  expect(reload).not.toHaveBeenCalled()
  const { runs, choose, changed } = decided({ analytics: true })
  runs('matomo')
  choose({ analytics: false })
  expect(changed).toHaveBeenCalledOnce()
  await settled()
  expect(reload).toHaveBeenCalledOnce()
})

test('a grant reloads nothing', async () => {
  const { runs, choose } = decided({ analytics: true })
  runs('matomo')
  choose({ analytics: true, marketing: true })
  await settled()
  expect(reload).not.toHaveBeenCalled()
})

test('a service that stops when told needs no reload', async () => {
  const { runs, choose } = decided({ marketing: true })
  runs('video')
  choose({ marketing: false })
  await settled()
  expect(reload).not.toHaveBeenCalled()
})

test('the code of a category may be of each of its services', async () => {
  const { consent, choose } = decided({ marketing: true })
  consent.guarding.ran([['marketing', 0]])
  choose({ marketing: true, ads: false })
  await settled()
  expect(reload).toHaveBeenCalledOnce()
})

test('a page that a worker without a grant controls is reloaded, also where nothing of the service has run in it', async () => {
  decided({}, [localStorage], Promise.resolve(true)).choose({ marketing: false })
  await settled()
  expect(reload).toHaveBeenCalledOnce()
})

test('the reload waits for the sweep, but not for ever', async () => {
  vi.useFakeTimers()
  const { runs, choose } = decided({ analytics: true }, [localStorage, sessionStorage], new Promise(() => {}))
  runs('matomo')
  choose({ analytics: false })
  await vi.advanceTimersByTimeAsync(400)
  expect(reload).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  vi.useRealTimers()
  expect(reload).toHaveBeenCalledOnce()
})

test('the page that follows a reload knows that it has something to sweep; one without a reload does not', async () => {
  const { runs, choose } = decided({ analytics: true })
  choose({ analytics: false })
  await settled()
  expect(sessionStorage).toHaveLength(0)
  choose({ analytics: true })
  runs('matomo')
  choose({ analytics: false })
  await settled()
  expect(Object.keys(sessionStorage)).toEqual(['askfirst.sweep'])
})

test.each<[string, readonly Storage[]]>([
  [
    'is full',
    Array(2).fill({
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }),
  ],
  ['is refused', []],
])('where storage %s, the page still reloads', async (_, areas) => {
  const { runs, choose } = decided({ analytics: true }, areas)
  runs('matomo')
  choose({ analytics: false })
  await settled()
  expect(reload).toHaveBeenCalledOnce()
})

test('a page whose policy stays as strict as it was is loaded again after a grant, once', async () => {
  const { happened, choose } = decided({ analytics: false }, [], Promise.resolve(false), { ...sampleRules, reload: 1 })
  choose({ analytics: true })
  // What the old policy would refuse waits for the new one.
  expect(happened).toEqual(['sweep', 'change'])
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
})

test('it is not loaded again after a refusal, nor after a grant of what was granted', async () => {
  const { happened, choose } = decided({ analytics: true }, [], Promise.resolve(false), { ...sampleRules, reload: 1 })
  choose({ analytics: true })
  choose({ analytics: false })
  await Promise.resolve()
  await Promise.resolve()
  expect(happened).toEqual(['sweep', 'release', 'change', 'sweep', 'release', 'change'])
  expect(reload).not.toHaveBeenCalled()
})
