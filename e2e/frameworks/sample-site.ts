// The site that every framework serves, as each gets it: policy, built script and pages in one module.

import { composeFiles, definePolicy, type Policy, type PolicyInput } from 'askfirst'

const input: PolicyInput = {
  site: 'shop.example',
  controller: { name: 'Acme', address: 'Nygade 1', email: 'privacy@shop.example', cookiePolicy: '/cookies' },
  services: {
    session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid' }] },
    proxied: { category: 'analytics', provider: 'Stats Co', hosts: ['www.shop.example'], paths: ['/t/'] },
    ads: { category: 'marketing', provider: 'Ad Co', hosts: ['ads.example'], cookies: [{ name: '_ad' }] },
  },
  languages: ['en'],
}

/** Of www.shop.example. */
export const policy: Policy = definePolicy(input)

/** All that a gate is told: the policy, its built files, for which the gate answers too, and what it puts first. */
interface Built {
  readonly policy: Policy
  readonly files: ReadonlyMap<string, string>
  readonly script: string
}

async function built(of: Policy): Promise<Built> {
  const files = await composeFiles(of)
  return { policy: of, files, script: (files.get('askfirst.js') ?? '').trim() }
}

/** What the gates of most apps are told. */
const site = await built(policy)
/** A policy of its own: the page script knows that a yes has to load the page once more. */
const enforcing = await built(definePolicy({ ...input, gate: { csp: 'enforce' } }))

/** What the gate puts first. */
export const script: string = site.script

/** What `/own.js` answers, from a folder of static files. */
export const ownScript = 'window.own = 1\n'

const page = `<!doctype html><title>Shop</title>
<script async src="https://ads.example/tag.js"></script><script async src="/own.js"></script>
<img src="https://ads.example/pixel.gif" alt="">`

/** What comes at once, and what is held back until somebody asks for `/release`. */
const slow = ['<!doctype html><title>Shop</title><p>Soon</p>', '<img src="https://ads.example/late.gif" alt="">']

/** The text of the module `site.js`; `enforcing` has what is told under `gate.csp: 'enforce'`. */
export function siteModule(): string {
  const texts = Object.entries({ policy, script, page, slow }).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`,
  )
  const mapOf = ({ files }: Built): string => `new Map(${JSON.stringify([...files])})`
  const { policy: other, script: first } = enforcing
  return `${texts.join('')}export const files = ${mapOf(site)}
export const enforcing = { policy: ${JSON.stringify(other)}, script: ${JSON.stringify(first)}, files: ${mapOf(enforcing)} }
`
}
