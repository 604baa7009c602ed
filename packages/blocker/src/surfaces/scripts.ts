// Inline code that says itself what it loads: import maps, speculation rules, imports of a module.

import { claimOfUrl } from '@askfirst/policy'
import { addressesInText } from '../addresses.ts'
import type { Guarding } from '../guarding.ts'
import { getAttribute, mark, setAttribute } from './elements.ts'

/** Keeps an inline script from being one where it names an address that must be held; `text/plain`, as an owner would. */
export function holdScript({ rules, holder }: Guarding, script: HTMLScriptElement): void {
  const { type, text } = script
  if (getAttribute.call(script, 'src') !== null || type === 'text/plain') return
  const addresses = /map|rules/.test(type)
    ? addressesInText(text)
    : [...text.matchAll(/\bimport\b[^'"`]*['"`]([^'"`]+)/g)].map(([, address]) => `${address}`)
  const service = addresses.map((url) => holder(claimOfUrl(rules, url, document.baseURI), { what: 'script', url })).find(Boolean)
  if (!service) return
  setAttribute.call(script, mark, service)
  setAttribute.call(script, `${mark}-type`, type)
  setAttribute.call(script, 'type', 'text/plain')
}
