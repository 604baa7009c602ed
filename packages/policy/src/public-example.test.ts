import { expect, test } from 'vitest'
import { compileRules } from './compile-rules.ts'
import { definePolicy } from './parse-policy.ts'

test('takes the example that the documents give', () => {
  const policy = definePolicy(
    {
      site: 'shop.example',
      controller: { name: 'Acme ApS', address: '…', email: 'privacy@shop.example', dpo: 'dpo@shop.example' },
      categories: { functional: {}, analytics: {}, marketing: {} },
      services: {
        session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid', retention: 'session' }] },
        matomo: {
          category: 'analytics',
          provider: 'Acme ApS',
          hosts: ['stats.shop.example'],
          cookies: [{ name: '_pk_*', retention: '13 months' }],
          dataRetention: '25 months',
        },
        youtube: 'youtube',
        ads: {
          category: 'marketing',
          provider: 'Ad Co',
          hosts: ['*.ads.example'],
          paths: ['/pixel'],
          cookies: [{ name: '_ad', domain: '.shop.example' }],
          storage: [
            { kind: 'local', key: 'ad_*' },
            { kind: 'indexeddb', key: 'adcache' },
          ],
          country: 'US',
          privacyPolicy: 'https://ads.example/privacy',
          stop: 'reload',
        },
      },
      mode: 'enforce',
      unlisted: 'hold',
      validity: { granted: 182, denied: 182 },
      profiles: 'auto',
      signals: { google: {}, microsoft: {}, gpc: {} },
      collector: 'https://consent.shop.example',
      gate: { csp: 'off' },
      ui: { layout: 'bar', position: 'bottom', theme: 'auto', reopen: 'button' },
      languages: ['en', 'da', 'de'],
      texts: { en: { title: '…' } },
    },
    { youtube: { category: 'marketing', hosts: ['*.youtube.com'] } },
  )
  expect(compileRules(policy).services.map(([id]) => id)).toEqual(['ads', 'session', 'matomo', 'youtube'])
})
