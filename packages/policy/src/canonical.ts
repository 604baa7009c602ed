// Canonical JSON (RFC 8785): one value, one text, so that equal content has equal hashes.

import { sha256 } from './sha256.ts'

/**
 * `value` as canonical JSON: keys sorted by UTF-16 code units, no white space, ECMAScript numbers and strings.
 * Properties that are `undefined` do not exist.
 * @throws TypeError for what JSON cannot hold (NaN, functions, lone surrogates).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${text(key)}:${canonical(item)}`).join()}}`
  }
  if (typeof value === 'string') return text(value)
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`${String(value)} has no canonical JSON`)
}

function text(value: string): string {
  // Nearly all texts of a receipt: nothing in them has to be escaped.
  if (/^[ !#-[\]-~]*$/.test(value)) return `"${value}"`
  if (/[\ud800-\udfff]/u.test(value)) throw new TypeError('A lone surrogate has no canonical JSON')
  return JSON.stringify(value)
}

/** Base64url without padding (RFC 4648 section 5). */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

/** `sha256-…` of the canonical JSON of `value`, in base64url. */
export function hashOf(value: unknown): string {
  return `sha256-${base64url(sha256(new TextEncoder().encode(canonical(value))))}`
}
