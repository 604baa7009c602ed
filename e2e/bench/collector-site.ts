// The site that the collector is measured with, and what its visitors send: an ordinary policy, every visitor a new one.

import type { CollectorSite } from '@askfirst/collector'
import { type DecisionMessage, definePolicy, noticeHash, noticeOf } from '@askfirst/policy'
import { makeId, makeSecret } from '../../packages/blocker/src/decide/identity.ts'

const policy = definePolicy({
  site: 'shop.example',
  controller: { name: 'Acme ApS', address: 'Nygade 1, 8000 Aarhus', email: 'privacy@shop.example' },
  services: {
    matomo: { category: 'analytics', provider: 'Acme ApS', hosts: ['stats.shop.example'], purpose: 'Counts visits.' },
    video: { category: 'marketing', provider: 'Video Co', hosts: ['video.example'], purpose: 'Plays videos.' },
    maps: { category: 'functional', provider: 'Maps Co', hosts: ['maps.example'], purpose: 'Shows the way.' },
  },
})
const notice = noticeOf(policy, 'en', { title: 'We use cookies' })
const hash = noticeHash(notice)

/** As `serve` takes it. */
export const collectorSite: CollectorSite = { policy, notices: { [hash]: notice } }

/** A decision of a visitor who accepts some. */
export function messageOf(): DecisionMessage {
  return {
    event: makeId(),
    site: policy.site,
    policy: policy.version,
    notice: hash,
    language: 'en',
    layout: 'bar',
    layer: 'preferences',
    control: 'save',
    how: 'click',
    gpc: false,
    categories: { functional: 'granted', analytics: 'granted', marketing: 'denied' },
    services: { maps: 'denied' },
    decidedAt: '2026-11-22T07:41:08.120Z',
    validUntil: '2027-05-23T07:41:08.120Z',
  }
}

/** The whole request of a new visitor, as a browser's page sends it. */
export function requestOfVisitor(): string {
  return requestOf('/v1/decisions', messageOf(), [`Authorization: Consent ${makeId()}.${makeSecret()}`])
}

/** The same decision, as the pages of c15t send it to its backend. */
export function requestToC15t(): string {
  const preferences = { necessary: true, functionality: true, measurement: true, marketing: false }
  const subjectId = `sub_${makeSecret().replace(/[^1-9A-HJ-NP-Za-km-z]/g, 'x')}`
  const body = { type: 'cookie_banner', subjectId, domain: policy.site, preferences, givenAt: Date.now() }
  return requestOf('/subjects', body, [])
}

function requestOf(path: string, message: object, headers: readonly string[]): string {
  const body = JSON.stringify(message)
  return [
    `POST ${path} HTTP/1.1`,
    'Host: consent.shop.example',
    'Origin: https://shop.example',
    'Content-Type: application/json',
    ...headers,
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n')
}
