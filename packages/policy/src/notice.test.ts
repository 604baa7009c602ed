import { expect, test } from 'vitest'
import { noticeHash, noticeOf } from './notice.ts'
import { definePolicy } from './parse-policy.ts'

const policy = definePolicy({
  site: 'shop.example',
  controller: { name: 'Acme ApS', address: 'Street 1', email: 'privacy@shop.example' },
  services: {
    matomo: {
      category: 'analytics',
      hosts: ['stats.shop.example'],
      purpose: { en: 'Counts visits', da: 'Tæller besøg' },
      cookies: [{ name: '_pk_id', retention: '13 months', purpose: { en: 'Tells visits apart' } }],
    },
  },
  texts: { da: { title: 'Vores egen' } },
})

test('says everything in one language, the site’s own texts first', () => {
  const notice = noticeOf(policy, 'da', { title: 'Cookies', 'category.analytics.name': 'Statistik' })
  expect(notice.texts.title).toBe('Vores egen')
  expect(notice.categories.map(({ id }) => id)).toEqual(['necessary', 'functional', 'analytics', 'marketing'])
  expect(notice.categories[2]).toMatchObject({ name: 'Statistik', services: [{ id: 'matomo', purpose: 'Tæller besøg' }] })
  expect(notice.categories[2]?.services[0]?.cookies[0]?.purpose).toBe('Tells visits apart')
  expect(JSON.stringify(notice)).not.toContain('stats.shop.example')
})

test('is named by its content', () => {
  const texts = { title: 'Cookies' }
  expect(noticeHash(noticeOf(policy, 'en', texts))).toBe(noticeHash(noticeOf(policy, 'en', { ...texts })))
  expect(noticeHash(noticeOf(policy, 'en', { title: 'Cookies!' }))).not.toBe(noticeHash(noticeOf(policy, 'en', texts)))
})
