import { expect, test } from 'vitest'
import { answersBy, daysBetween, matching, rateOf, type Sum } from './rates.ts'

const sum = (more: Partial<Sum>): Sum => ({
  ...{ day: '2026-11-24', kind: 'decision', category: 'analytics', state: 'granted', language: 'en', layout: 'bar' },
  ...{ region: '', count: 1 },
  ...more,
})

test('a rate is what was granted of all answers, whoever gave them', () => {
  const sums = [sum({ count: 3 }), sum({ kind: 'refusal', state: 'denied' }), sum({ state: 'withdrawn', count: 2 })]
  const answers = answersBy(sums, 'category').get('analytics')
  expect(answers).toEqual({ granted: 3, denied: 1, withdrawn: 2 })
  expect(rateOf(answers)).toBe(75)
})

test('where nobody answered there is no rate, not a rate of nothing', () => {
  expect(rateOf(undefined)).toBeUndefined()
  expect(rateOf({ granted: 0, denied: 0, withdrawn: 4 })).toBeUndefined()
})

test('a choice leaves what is as it says, and an empty one everything', () => {
  const sums = [sum({}), sum({ language: 'da' }), sum({ region: 'DK' })]
  expect(matching(sums, { language: 'en', region: 'not known' })).toEqual([sums[0]])
  expect(matching(sums, { language: '' })).toEqual(sums)
})

test('days on which nothing happened are days', () => {
  expect(daysBetween('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
})
