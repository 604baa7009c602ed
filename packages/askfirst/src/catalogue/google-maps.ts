// Google Maps, embedded or through its JavaScript API. https://developers.google.com/maps/documentation/javascript/content-security-policy
// and https://policies.google.com/technologies/cookies

import type { CatalogueService } from './catalogue-service.ts'

/** Embedded maps. Claims only the maps' paths of hosts that other Google services use too. */
export const googleMaps: CatalogueService = {
  category: 'functional',
  name: 'Google Maps',
  provider: 'Google Ireland Limited',
  purpose: { en: 'Shows maps in the page. Google learns the part of the map that is looked at.' },
  hosts: ['maps.googleapis.com', 'maps.gstatic.com', 'www.google.com', 'maps.google.com'],
  paths: ['/maps', '/mapfiles/', '/$rpc/google.internal.maps'],
  cookies: [
    {
      name: 'NID',
      retention: '6 months',
      domain: '.google.com',
      purpose: { en: 'Keeps settings, and may be used for ads on Google.' },
    },
  ],
  country: 'US',
  privacyPolicy: 'https://policies.google.com/privacy',
}
