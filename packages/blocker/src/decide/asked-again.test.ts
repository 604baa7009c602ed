// @vitest-environment happy-dom
// What is asked again, and what is left as it was (R44).
import { type CategoryRule, decide, encodeRecord } from '@askfirst/policy'
import { beforeEach, expect, test } from 'vitest'
import { acting, id, jar, pressOf, remember, secret, startAfresh } from '../testing/acting.ts'
import { sampleRules } from '../testing/sample-rules.ts'

beforeEach(startAfresh)

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
