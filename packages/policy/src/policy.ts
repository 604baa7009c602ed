// A policy after parsing: nothing is optional that has a default, nothing is unresolved, nothing changes any more.

import { nearLanguages } from './near-languages.ts'
import type { StorageKind } from './rules.ts'

/** One text for every language, or one per language. */
export type Words = string | Readonly<Record<string, string>>

/** Who is responsible for the site. */
export interface Controller {
  readonly name: string
  readonly address: string
  readonly email: string
  readonly dpo?: string
  readonly authority?: string
  readonly privacyPolicy?: string
  readonly cookiePolicy?: string
}

/** What the visitor accepts or rejects. Shipped texts name the three default categories. */
export interface Category {
  readonly name?: Words
  readonly description?: Words
  /** Denied while the browser's opt-out signal is on. */
  readonly gpc: boolean
}

/** A cookie that a service sets. `retention` is `session` or an amount: `13 months`. */
export interface Cookie {
  readonly name: string
  readonly retention?: string
  readonly domain?: string
  readonly path?: string
  readonly purpose?: Words
}

/** What a service stores elsewhere in the browser. */
export interface StoredItem {
  readonly kind: StorageKind
  readonly key: string
  readonly retention?: string
  readonly purpose?: Words
}

/** One vendor's tool inside a category. */
export interface Service {
  /** `necessary`, or a category of the policy. */
  readonly category: string
  /** Present exactly where the category is `necessary` (R11). */
  readonly reason?: string
  readonly name: string
  readonly provider?: string
  readonly purpose?: Words
  readonly hosts: readonly string[]
  readonly paths: readonly string[]
  readonly cookies: readonly Cookie[]
  readonly storage: readonly StoredItem[]
  readonly dataRetention?: string
  readonly country?: string
  readonly privacyPolicy?: string
  readonly stop: 'reload' | 'signal'
}

/** Colours, each `#123` or `#112233`; Accept and Reject share them (R15). */
export interface Colors {
  readonly text?: string
  readonly background?: string
  readonly accent?: string
  readonly accentText?: string
  readonly focus?: string
}

/** How the visitor is asked. Nothing of it changes what is asked, so it is no part of the policy's version. */
export interface Ui {
  readonly layout: 'bar' | 'box' | 'cloud' | 'dialog'
  /** One that the layout can have. */
  readonly position: 'bottom' | 'top' | 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right' | 'center'
  /** `#` and the id of the element that the first layer stands in, on pages that have one. */
  readonly mount?: string
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast'
  readonly colors?: { readonly light?: Colors; readonly dark?: Colors }
  readonly reopen: 'button' | 'link' | 'none'
  readonly reopenCorner: 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right'
}

/** The site's whole declaration, parsed. Parsing it again gives the same. */
export interface Policy {
  /** `sha256-…` of everything a visitor is told or that is held. */
  readonly version: string
  readonly site: string
  readonly controller: Controller
  /** Without `necessary`, in the order they are shown. */
  readonly categories: Readonly<Record<string, Category>>
  readonly services: Readonly<Record<string, Service>>
  readonly mode: 'enforce' | 'report'
  readonly unlisted: 'hold' | 'allow'
  /** Days. */
  readonly validity: { readonly granted: number; readonly denied: number }
  /** Months that the collector keeps proof of a decision after its validity has ended, and why where that is not 13 (R52). */
  readonly retention: { readonly proof: number; readonly reason?: string }
  readonly profiles: 'auto' | 'eu-default'
  readonly signals: Readonly<Record<string, Readonly<Record<string, never>>>>
  readonly collector?: string
  readonly gate: { readonly csp: 'off' | 'report' | 'enforce' }
  readonly ui: Ui
  readonly languages: readonly string[]
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** `words` in `language`: the exact one, that of a near language, or the first there is. */
export function wordsIn(words: Words, language: string): string {
  if (typeof words === 'string') return words
  const near = nearLanguages(language).find((tag) => words[tag])
  return (near === undefined ? Object.values(words)[0] : words[near]) ?? ''
}
