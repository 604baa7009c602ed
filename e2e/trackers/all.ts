// Every tracker of the suite.

import { adjust } from './adjust.ts'
import { amplitude } from './amplitude.ts'
import { appinsights } from './appinsights.ts'
import { braze } from './braze.ts'
import { bugsnag } from './bugsnag.ts'
import { clarity } from './clarity.ts'
import { countly } from './countly.ts'
import { datadog } from './datadog.ts'
import { faro } from './faro.ts'
import { jitsu } from './jitsu.ts'
import { keen } from './keen.ts'
import { logrocket } from './logrocket.ts'
import { mixpanel } from './mixpanel.ts'
import { openreplay } from './openreplay.ts'
import { posthog } from './posthog.ts'
import { rudderstack } from './rudderstack.ts'
import { segment } from './segment.ts'
import { sentry } from './sentry.ts'
import { snowplow } from './snowplow.ts'
import type { Tracker } from './tracker.ts'

/** In the order in which they are visited. */
export const trackers: readonly Tracker[] = [
  posthog,
  mixpanel,
  amplitude,
  snowplow,
  segment,
  logrocket,
  sentry,
  clarity,
  rudderstack,
  datadog,
  jitsu,
  countly,
  openreplay,
  keen,
  faro,
  bugsnag,
  braze,
  appinsights,
  adjust,
]
