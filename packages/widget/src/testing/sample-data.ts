// The widget's data of a small site, for tests.

import { noticeOf, type Policy, parsePolicy } from '@askfirst/policy'
import bannerTexts from '../../../banner/src/languages/en.ts'
import texts from '../languages/en.ts'
import { type WidgetData, widgetDataOf } from '../widget-data.ts'

/** Its policy: one necessary service, two functional ones, one for marketing; no service measures anything. */
export function samplePolicy(): Policy {
  const facts = { provider: 'Video Co', country: 'SE', dataRetention: '6 months', privacyPolicy: 'https://video.example/privacy' }
  const parsed = parsePolicy({
    site: 'shop.example',
    controller: {
      name: 'Acme ApS',
      address: 'Street 1',
      email: 'privacy@shop.example',
      dpo: 'dpo@shop.example',
      authority: 'Datatilsynet',
    },
    services: {
      session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid', retention: 'session' }] },
      video: {
        category: 'functional',
        name: 'Video',
        purpose: 'Plays films.',
        hosts: ['video.example'],
        cookies: [{ name: 'viewer', retention: '13 months', purpose: 'Recognises the player.' }],
        storage: [{ kind: 'local', key: 'volume' }],
        ...facts,
      },
      maps: { category: 'functional', name: 'Maps', purpose: 'Shows maps.', hosts: ['maps.example'], ...facts },
      ads: { category: 'marketing', name: 'Ads', purpose: 'Shows adverts.', hosts: ['ads.example'], ...facts },
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.policy
}

/** The data in English. */
export function sampleData(): WidgetData {
  const policy = samplePolicy()
  return widgetDataOf(policy, noticeOf(policy, 'en', { ...bannerTexts, ...texts }), 'sha256-x')
}
