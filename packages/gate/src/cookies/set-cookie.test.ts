import { compileRules } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { samplePolicy, sampleVisitor } from '../testing/sample.ts'
import { filterSetCookies, isConsentMatter, ungrantedCookies, withoutCookies } from './set-cookie.ts'

const lines = ['sid=1; HttpOnly', '_st1=2; HttpOnly; Secure', '_ad=3', 'other=4', '=_ad', 'askfirst=x', 'deep=5; Path=/shop']

test('without a decision only what is necessary is set', () => {
  expect(filterSetCookies(sampleVisitor(), lines)).toEqual(['sid=1; HttpOnly', 'askfirst=x'])
})

test('a granted service sets its cookies, and nobody else does', () => {
  const visitor = sampleVisitor({ analytics: true })
  expect(filterSetCookies(visitor, lines)).toEqual([lines[0], lines[1], lines[5], lines[6]])
})

test('what nobody claims is set where the policy allows it', () => {
  expect(filterSetCookies(sampleVisitor({}, samplePolicy({ unlisted: 'allow' })), ['other=4', '_ad=3'])).toEqual(['other=4'])
})

test('in report mode everything is set', () => {
  expect(filterSetCookies(sampleVisitor({}, samplePolicy({ mode: 'report' })), lines)).toEqual(lines)
})

test('what came without a grant is named, but not what nobody claims', () => {
  const header = 'sid=1; _st1=a; other=2; _ad; askfirst=x'
  expect(ungrantedCookies(sampleVisitor(), header)).toEqual(['_st1', '_ad'])
  expect(ungrantedCookies(sampleVisitor({ analytics: true }), header)).toEqual(['_ad'])
  expect(withoutCookies(header, ['_st1', '_ad'])).toBe('sid=1; other=2; askfirst=x')
  expect(withoutCookies('_ad=1', ['_ad'])).toBeUndefined()
})

test('cookies that everybody gets make no answer one visitor’s', () => {
  const rules = compileRules(samplePolicy())
  expect(isConsentMatter(rules, ['sid=1', 'other=2'])).toBe(false)
  expect(isConsentMatter(rules, ['_ad=1'])).toBe(true)
  expect(isConsentMatter(rules, ['askfirst=1'])).toBe(true)
})
