// The words of the pages that exist in several languages, and which language an address asks for.

import { ar } from './ar.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** Everything the layout, the front page and the cookie page say. */
export interface Texts {
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly skip: string
  readonly nav: { readonly home: string; readonly product: string; readonly contact: string }
  readonly footer: {
    readonly privacy: string
    readonly cookies: string
    readonly preferences: string
    readonly withdraw: string
    readonly invented: string
  }
  readonly home: {
    readonly title: string
    readonly lead: string
    readonly action: string
    readonly points: readonly (readonly [title: string, text: string])[]
    readonly map: string
    readonly mapLead: string
    readonly recent: string
  }
  readonly cookies: {
    readonly title: string
    readonly lead: string
    readonly choices: string
    readonly table: string
    readonly remove: string
    readonly acceptAll: string
    readonly rejectAll: string
  }
}

/** By language tag; the first one has no prefix in addresses. */
export const texts = { en, da, de, ar } satisfies Record<string, Texts>

export type Language = keyof typeof texts

export const languages = Object.keys(texts) as readonly Language[]

/** The address of a page in a language: `/da/cookies`. */
export function addressOf(language: Language, path: string): string {
  return language === 'en' ? path : `/${language}${path}`
}
