// Every ready-made service, by the id a policy names it with.

import type { CatalogueService } from './catalogue-service.ts'
import { googleAds } from './google-ads.ts'
import { googleAnalytics } from './google-analytics.ts'
import { googleMaps } from './google-maps.ts'
import { googleTagManager } from './google-tag-manager.ts'
import { hotjar } from './hotjar.ts'
import { linkedinInsight } from './linkedin-insight.ts'
import { matomo } from './matomo.ts'
import { metaPixel } from './meta-pixel.ts'
import { microsoftClarity } from './microsoft-clarity.ts'
import { stripe } from './stripe.ts'
import { vimeo } from './vimeo.ts'
import { youtube } from './youtube.ts'

/** Services by id. An owner's own values go before these; the category is a suggestion. */
export const catalogue: Readonly<Record<string, CatalogueService>> = {
  'google-ads': googleAds,
  'google-analytics': googleAnalytics,
  'google-maps': googleMaps,
  'google-tag-manager': googleTagManager,
  hotjar,
  'linkedin-insight': linkedinInsight,
  matomo,
  'meta-pixel': metaPixel,
  'microsoft-clarity': microsoftClarity,
  stripe,
  vimeo,
  youtube,
}
