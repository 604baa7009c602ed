// A small site's policy, for tests: one service of its own, two of others.

import { type Notice, noticeOf, type Policy, parsePolicy } from '@askfirst/policy'
import en from '../languages/en.ts'

/** The policy; `more` goes over it. */
export function samplePolicy(more: object = {}): Policy {
  const parsed = parsePolicy({
    site: 'shop.example',
    controller: { name: 'Acme ApS', address: 'Street 1', email: 'privacy@shop.example', cookiePolicy: '/cookies' },
    services: {
      session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid', retention: 'session' }] },
      stats: {
        category: 'analytics',
        provider: 'Acme ApS',
        purpose: 'Counts visits.',
        hosts: ['stats.shop.example'],
        dataRetention: '25 months',
      },
      video: {
        category: 'functional',
        name: 'Video',
        provider: 'Video Co',
        purpose: 'Plays films.',
        hosts: ['video.example'],
        country: 'US',
        dataRetention: '6 months',
        privacyPolicy: 'https://video.example/privacy',
      },
      ads: {
        category: 'marketing',
        provider: 'Ad Co',
        purpose: 'Shows adverts.',
        hosts: ['ads.example'],
        country: 'US',
        dataRetention: '6 months',
        privacyPolicy: 'https://ads.example/privacy',
      },
    },
    languages: ['en'],
    ...more,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.policy
}

/** Its notice in English. */
export function sampleNotice(policy: Policy = samplePolicy()): Notice {
  return noticeOf(policy, 'en', en)
}
