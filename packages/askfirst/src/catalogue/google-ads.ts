// Google Ads: conversion measurement and remarketing. https://business.safety.google/adscookies/

import type { CatalogueService } from './catalogue-service.ts'

/** Claims only the advertising paths of hosts that other Google services use too. */
export const googleAds: CatalogueService = {
  category: 'marketing',
  name: 'Google Ads',
  provider: 'Google Ireland Limited',
  purpose: { en: 'Measures whether our ads work, and shows our ads to people who have been here.' },
  hosts: [
    '*.doubleclick.net',
    'www.googleadservices.com',
    'pagead2.googlesyndication.com',
    'www.google.com',
    'www.googletagmanager.com',
  ],
  paths: ['/pagead/', '/ccm/', '/td/', '/activity', '/ddm/', '/gtag/js?id=AW-', '/gtag/destination?id=AW-'],
  cookies: [
    { name: '_gcl_*', retention: '90 days', purpose: { en: 'Remembers the click on an ad, to measure what came of it.' } },
    { name: '_gac_*', retention: '90 days', purpose: { en: 'Remembers the campaign that brought the visitor.' } },
    {
      name: 'IDE',
      retention: '13 months',
      domain: '.doubleclick.net',
      purpose: { en: 'Recognises visitors on other sites to show ads.' },
    },
    {
      name: 'test_cookie',
      retention: '15 minutes',
      domain: '.doubleclick.net',
      purpose: { en: 'Tests whether cookies are accepted.' },
    },
  ],
  country: 'US',
  privacyPolicy: 'https://policies.google.com/privacy',
}
