// The cookie policy of the suite's shop: one service per tracker, declared as its documentation and this suite's eyes say.

import type { StorageKind } from '@askfirst/policy'
import { definePolicy, type Policy } from 'askfirst'
import type { Tracker } from './tracker.ts'

/** One policy for all of `trackers`. */
export function policyOf(trackers: readonly Tracker[]): Policy {
  return definePolicy({
    site: 'shop.localhost',
    controller: { name: 'Shop ApS', address: 'Havnegade 12, 5000 Odense C, Denmark', email: 'privacy@shop.localhost' },
    services: Object.fromEntries(trackers.map((tracker) => [tracker.name, serviceOf(tracker)])),
  })
}

function serviceOf({ name, package: provider, stores }: Tracker) {
  const declared = stores.map((line) => {
    const [kind, ...key] = line.split(' ')
    return [kind as 'cookie' | StorageKind, key.join(' ')] as const
  })
  return {
    category: 'analytics',
    provider,
    hosts: [`${name}.localhost`],
    cookies: declared.flatMap(([kind, name]) => (kind === 'cookie' ? [{ name, retention: '1 year' }] : [])),
    storage: declared.flatMap(([kind, key]) => (kind === 'cookie' ? [] : [{ kind, key, retention: '1 year' }])),
  }
}
