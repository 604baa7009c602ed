// R28: how long the collected data is kept, not only the cookie.

import type { Check } from './finding.ts'

/** Asks every service that needs a yes how long it keeps what it collects. */
export const dataRetention: Check = ({ services }) =>
  Object.entries(services)
    .filter(([, { category, dataRetention }]) => category !== 'necessary' && dataRetention === undefined)
    .map(([id]) => ({
      level: 'warning',
      requirement: 'R28',
      path: `services.${id}.dataRetention`,
      message: 'does not say how long the collected data is kept; add the time set in your account there, such as "14 months"',
    }))
