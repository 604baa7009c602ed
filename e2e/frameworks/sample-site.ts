// The site that every framework serves, as each gets it: policy, built script and pages in one module.

import { composeFiles, definePolicy, type Policy } from 'askfirst'

/** Of www.shop.example. */
export const policy: Policy = definePolicy({
  site: 'shop.example',
  controller: { name: 'Acme', address: 'Nygade 1', email: 'privacy@shop.example', cookiePolicy: '/cookies' },
  services: {
    session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid' }] },
    proxied: { category: 'analytics', provider: 'Stats Co', hosts: ['www.shop.example'], paths: ['/t/'] },
    ads: { category: 'marketing', provider: 'Ad Co', hosts: ['ads.example'], cookies: [{ name: '_ad' }] },
  },
  languages: ['en'],
})

/** The built files of that policy, for which the gate answers too. */
export const files: ReadonlyMap<string, string> = await composeFiles(policy)

/** What the gate puts first. */
export const script: string = (files.get('askfirst.js') ?? '').trim()

/** What `/own.js` answers, from a folder of static files. */
export const ownScript = 'window.own = 1\n'

const page = `<!doctype html><title>Shop</title>
<script async src="https://ads.example/tag.js"></script><script async src="/own.js"></script>
<img src="https://ads.example/pixel.gif" alt="">`

/** What comes at once, and what is held back until somebody asks for `/release`. */
const slow = ['<!doctype html><title>Shop</title><p>Soon</p>', '<img src="https://ads.example/late.gif" alt="">']

/** The text of the module `site.js`. */
export function siteModule(): string {
  const texts = Object.entries({ policy, script, page, slow }).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`,
  )
  return `${texts.join('')}export const files = new Map(${JSON.stringify([...files])})\n`
}
