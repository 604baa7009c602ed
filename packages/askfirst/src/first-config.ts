// The first configuration file of a site: commented, valid, and to be changed by its owner.

import { languages } from '@askfirst/banner'

/** The text of `askfirst.config.ts` for `site`; `services` are the ids it tells of. */
export function firstConfig(site: string, services: readonly string[]): string {
  return `// The cookie policy of ${site}: what its visitors are told, what is held back until they say yes, and what is proven.
//   npx askfirst check    says what is missing, and why it matters
//   npx askfirst build    makes the files for your pages
import { definePolicy } from 'askfirst'

export default definePolicy({
  // The domain this policy speaks for, subdomains included.
  site: '${site}',

  // Who is responsible for the site. Visitors see this.
  controller: {
    name: 'Your Company Ltd',
    address: 'Your Street 1, 1234 Your Town',
    email: 'privacy@${site}',
    // dpo: 'dpo@${site}',
    // authority: 'The data protection authority of your country',
    cookiePolicy: '/cookies', // a page with <askfirst-policy></askfirst-policy>
  },

  // Every tool of your site, by a name of your own. What is not here is held back.
  services: {
    // What the site cannot do without needs a reason instead of a yes.
    session: {
      category: 'necessary',
      reason: 'authentication',
      purpose: 'Keeps you signed in.',
      cookies: [{ name: 'session', retention: 'session' }],
    },

    // Ready-made, by name: ${services.join(', ').replace(/(.{60,90}), /g, '$1,\n  // ')}.
    youtube: 'youtube',

    // Or your own.
    // statistics: {
    //   category: 'analytics', // or 'functional', 'marketing'
    //   provider: 'Statistics Ltd',
    //   purpose: 'Counts visits.',
    //   hosts: ['stats.example'],
    //   cookies: [{ name: '_stats', retention: '13 months' }],
    //   dataRetention: '25 months',
    //   country: 'DE',
    //   privacyPolicy: 'https://stats.example/privacy',
    // },
  },

  // The first language is the fallback. Shipped: ${languages.join(', ').replace(/(.{60,90}), /g, '$1,\n  // ')}.
  languages: ['en'],

  // Where receipts are recorded; \`npx askfirst serve\` runs one.
  // collector: 'https://consent.${site}',
})
`
}
