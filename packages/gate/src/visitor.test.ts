import { compileRules } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { recordOf, samplePolicy } from './testing/sample.ts'
import { cookiesOf, depends, visitorOf } from './visitor.ts'

const policy = samplePolicy()
const rules = compileRules(policy)
const statesOf = (headers: Record<string, string>) =>
  visitorOf(rules, new Request('https://shop.example/', { headers }), Date.now()).states

test('who has decided nothing has granted what is necessary', () => {
  expect(statesOf({})).toMatchObject({ necessary: 'granted', session: 'granted', stats: 'unasked', analytics: 'unasked' })
})

test('a record among other cookies is the decision', () => {
  const cookie = `a=b; ${recordOf(policy, { analytics: true })}; c`
  expect(statesOf({ cookie })).toMatchObject({ stats: 'granted', analytics: 'granted', ads: 'denied' })
})

test('garbage is no decision', () => {
  expect(statesOf({ cookie: 'askfirst=2.1.9999.click.~analytics:x~~~.x; askfirst' }).stats).toBe('unasked')
})

test('the opt-out signal denies marketing, and only as exactly 1', () => {
  expect(statesOf({ 'sec-gpc': '1' }).ads).toBe('denied')
  expect(statesOf({ 'sec-gpc': '0' }).ads).toBe('unasked')
})

test('in report mode nothing is held', () => {
  const visitor = visitorOf({ ...rules, report: 1 }, new Request('https://shop.example/'), Date.now())
  expect(visitor.holds('https://ads.example/pixel')).toBe(false)
  expect(visitorOf(rules, new Request('https://shop.example/'), Date.now()).holds('https://ads.example/pixel')).toBe(true)
})

test('cookies are read as browsers do', () => {
  expect(cookiesOf(' a=1;; b ;=c')).toEqual(['a=1', 'b', '=c'])
})

test('what is necessary, nobody’s or the site’s own does not depend on a visitor', () => {
  expect([[], undefined, [['pay', -1]], [['stats', 1]]].map((claim) => depends(rules, claim as never))).toEqual([
    false,
    false,
    false,
    true,
  ])
})
