// R6: a tag manager loads what others put into it, so it is never necessary itself.

import { matchesPattern } from '../pattern.ts'
import type { Check } from './finding.ts'

// VG Hannover, 19 March 2025, 10 A 5385/22: Google Tag Manager needs consent.
const tagManagers = [
  'www.googletagmanager.com',
  'tags.tiqcdn.com',
  '*.adobedtm.com',
  '*.tagcommander.com',
  '*.piwik.pro',
  'cdn.segment.com',
]

/** Refuses tag managers among the necessary services. */
export const tagManager: Check = ({ services }) =>
  Object.entries(services)
    .filter(([, { category }]) => category === 'necessary')
    .flatMap(([id, { hosts }]) =>
      hosts
        .map((host, index) => ({ host, index }))
        .filter(({ host }) => tagManagers.some((manager) => matchesPattern(manager, host.replace(/^\*\./, ''))))
        .map(({ host, index }) => ({
          level: 'error' as const,
          requirement: 'R6',
          path: `services.${id}.hosts[${index}]`,
          message: `${host} serves a tag manager, which is not necessary; move the service to the category of what it loads`,
        })),
    )
