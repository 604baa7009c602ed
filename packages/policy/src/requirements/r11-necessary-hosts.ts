// R11: `necessary` is for what the visitor asked for, not for whoever advertises or measures across sites.

import { isBelow } from '../match.ts'
import type { Check, Finding } from './finding.ts'

const knownForOthers = [
  'doubleclick.net',
  'googleadservices.com',
  'googlesyndication.com',
  'google-analytics.com',
  'facebook.net',
  'ads-twitter.com',
  'licdn.com',
  'ads.linkedin.com',
  'bat.bing.com',
  'clarity.ms',
  'hotjar.com',
  'hotjar.io',
  'criteo.com',
  'criteo.net',
  'taboola.com',
  'outbrain.com',
  'analytics.tiktok.com',
  'ct.pinterest.com',
  'adnxs.com',
  'amazon-adsystem.com',
  'hs-analytics.net',
  'mc.yandex.ru',
  'scorecardresearch.com',
]
const soundsLikeIt = /(^|[.-])(ads?|adserver|advert[a-z]*|pixel|track(er|ing)?|retarget[a-z]*|marketing)([.-]|\d|$)/

/** Refuses known advertisers and cross-site trackers among the necessary services, and warns of names that sound like one. */
export const necessaryHosts: Check = ({ services }) =>
  Object.entries(services)
    .filter(([, { category }]) => category === 'necessary')
    .flatMap(([id, { hosts }]) =>
      hosts.flatMap((host, at) => findingOf(host.replace(/^\*\./, ''), `services.${id}.hosts[${at}]`)),
    )

function findingOf(host: string, path: string): Finding[] {
  const finding = (level: Finding['level'], message: string): Finding[] => [{ level, requirement: 'R11', path, message }]
  if (knownForOthers.some((domain) => isBelow(host, domain)))
    return finding('error', `${host} is known for advertising or measuring across sites; move the service to another category`)
  if (soundsLikeIt.test(host))
    return finding(
      'warning',
      `${host} sounds like advertising; move the service to another category unless the visitor asked for it`,
    )
  return []
}
