// The policy as the page needs it: the smallest form that answers "which service is this URL, cookie or storage key?"
// Positional, and with its patterns compiled to one regular expression per service: every byte of it is in every page.

/** `[id, fingerprint, gpc]`: the fingerprint changes when a category's services or words change (R44); `gpc` is 1 where the browser's opt-out signal denies it. */
export type CategoryRule = readonly [id: string, fingerprint: string, gpc?: 0 | 1]

/** Kinds of script-writable storage; rules spell them by their first letter. */
export type StorageKind = 'local' | 'session' | 'indexeddb' | 'cache' | 'file' | 'bucket'

/**
 * `[id, category, claims, stop]`.
 *
 * - `category` is the index in `Rules.categories`, or -1 for `necessary`
 * - `claims` finds what the service claims: `ads.example/pixel` where a URL begins so, `=_ad` for a cookie's name, `l:ad_1`
 *   for a key of storage behind the first letter of its kind. A literal, since
 *   making an expression from text takes longer than everything else that a guard does (0.4 µs each; a page makes thousands)
 * - `stop` is 0 where the service stops by itself when told, so that a withdrawal needs no reload
 */
export type ServiceRule = readonly [id: string, category: number, claims?: RegExp, stop?: 0]

/** See {@link ServiceRule} and {@link CategoryRule}. Made by `compileRules`, trusted by everything that reads it. */
export interface Rules {
  /** The site's key and registrable domain. */
  readonly site: string
  readonly categories: readonly CategoryRule[]
  readonly services: readonly ServiceRule[]
  /**
   * In which it can ask, each with the start of the tags that it answers to, as the source of a regular expression that ignores
   * case; its own where that is left out. The first one is the fallback.
   */
  readonly languages: readonly (readonly [language: string, tags?: string])[]
  /** Present where nothing is held and everything is reported. */
  readonly report?: 1
  /** Present where what no service declares is allowed. */
  readonly allowUnlisted?: 1
}

/** What only asking and deciding need. Made by `compileTerms`. */
export interface Terms {
  /** Version of the policy: `sha256-…`. */
  readonly policy: string
  /** Days a grant and a refusal are kept. */
  readonly validity: readonly [granted: number, denied: number]
  /** Present where a button or link of ours on every page reopens the preferences (R35). */
  readonly reopen?: 1
  /** Present where a grant takes effect on the next load alone: a Content-Security-Policy stays what it was. */
  readonly reload?: 1
  /** Address of the collector, or a path of the same site. */
  readonly collector?: string
}
