import { noticeHash, noticeOf } from '@askfirst/policy'
import { expect, it } from 'vitest'
import { bannerDataOf } from './banner-data.ts'
import ar from './languages/ar.ts'
import en from './languages/en.ts'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'

const policy = samplePolicy()
const notice = sampleNotice(policy)
const data = bannerDataOf(policy, notice, noticeHash(notice))

it('names who asks, for what, and how many others would receive data (R20)', () => {
  expect(data.intro[0]).toContain('Acme ApS')
  expect(data.categories).toEqual(
    ['functional', 'analytics', 'marketing'].map((id) => [
      en[`category.${id}.name` as 'title'],
      en[`category.${id}.description` as 'title'],
      id,
    ]),
  )
  expect(data.thirdParties).toBe('Third parties that would receive data: 2')
})

it('says where consent is withdrawn, in the words of the button', () => {
  expect(data.withdrawal.join('')).toContain(`“${en.reopen}”`)
})

it('links to the pages that the policy has, and to no other', () => {
  expect(data.links).toEqual([['Cookie policy', '/cookies']])
})

it('names what the opt-out signal keeps off (R66)', () => {
  expect(data.gpc).toMatch(/^Opt-out request honoured.*Marketing\.$/)
  const other = samplePolicy({ categories: { functional: {}, analytics: {}, marketing: { gpc: false } } })
  expect(bannerDataOf(other, sampleNotice(other), 'x').gpc).toBe('')
})

it('leaves no blank unfilled', () => {
  expect(JSON.stringify(data)).not.toMatch(/\{\w+\}/)
})

it('carries the hash of the notice and the direction of its language', () => {
  expect(data.notice).toBe(noticeHash(notice))
  expect(data.direction).toBe('ltr')
  expect(bannerDataOf(policy, noticeOf(policy, 'ar', ar), 'x').direction).toBe('rtl')
})

it('says the texts of the site before the shipped ones', () => {
  const own = samplePolicy({ texts: { en: { title: 'Cookies here' } } })
  expect(bannerDataOf(own, sampleNotice(own), 'x').title).toBe('Cookies here')
})

it('refuses a notice that lacks a text', () => {
  expect(() => bannerDataOf(policy, { ...notice, texts: {} }, 'x')).toThrow('texts.en')
})
