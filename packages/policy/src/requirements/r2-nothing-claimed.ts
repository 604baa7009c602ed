// R2: what is to be held must be recognisable.

import type { Check } from './finding.ts'

/** Warns of services that claim nothing a browser could hold. */
export const nothingClaimed: Check = ({ services }) =>
  Object.entries(services)
    .filter(([, { hosts, cookies, storage }]) => hosts.length + cookies.length + storage.length === 0)
    .map(([id]) => ({
      level: 'warning',
      requirement: 'R2',
      path: `services.${id}`,
      message: 'has no hosts, cookies or storage, so nothing of it is recognised and held; name what it loads and stores',
    }))
