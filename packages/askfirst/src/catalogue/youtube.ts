// YouTube's player, with and without "privacy-enhanced mode" (youtube-nocookie.com, which stores too, once played).
// https://support.google.com/youtube/answer/171780, https://policies.google.com/technologies/cookies

import type { CatalogueService } from './catalogue-service.ts'

/** Embedded videos. */
export const youtube: CatalogueService = {
  category: 'marketing',
  name: 'YouTube',
  provider: 'Google Ireland Limited',
  purpose: { en: 'Plays videos in the page. YouTube learns which ones, and may use it for ads.' },
  hosts: ['*.youtube.com', '*.youtube-nocookie.com', '*.ytimg.com', '*.googlevideo.com'],
  cookies: [
    {
      name: 'VISITOR_INFO1_LIVE',
      retention: '180 days',
      domain: '.youtube.com',
      purpose: { en: 'Recommends, and finds problems.' },
    },
    {
      name: 'VISITOR_PRIVACY_METADATA',
      retention: '180 days',
      domain: '.youtube.com',
      purpose: { en: 'Keeps privacy choices.' },
    },
    {
      name: 'YSC',
      retention: 'session',
      domain: '.youtube.com',
      purpose: { en: 'Makes sure that requests come from the visitor.' },
    },
    { name: 'PREF', retention: '8 months', domain: '.youtube.com', purpose: { en: 'Keeps the settings of the player.' } },
  ],
  country: 'US',
  privacyPolicy: 'https://policies.google.com/privacy',
}
