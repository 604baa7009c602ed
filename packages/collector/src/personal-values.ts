// Telling whether a text looks like something that identifies a person, knowing nothing about where it was found.
// A net below the schema (R51): it names the kind, and never keeps or repeats the text.

import { isIP } from 'node:net'
import { isLuhn } from './luhn.ts'
import { hasNationalNumber } from './national-numbers.ts'

/** What a text looked like. */
export type PersonalKind = 'an IP address' | 'an e-mail address' | 'a user agent' | 'a national number' | 'a card number'

/** Written by machines and holding nothing: a UUID, one of our hashes, a time. They may contain ten digits by chance. */
const harmless = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|sha256-[\w-]{43}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z)$/i
const userAgent = /mozilla\/|applewebkit|gecko\/|\b(chrome|firefox|safari|edge?|opera?|okhttp|curl|dart|trident|msie)[/ ]\d/i

/** What `text` looks like, or `undefined` where it looks like nothing personal. */
export function personalKindOf(text: string): PersonalKind | undefined {
  if (harmless.test(text)) return undefined
  if (/[^\s@]@[^\s@]/.test(text)) return 'an e-mail address'
  if (userAgent.test(text)) return 'a user agent'
  if ((text.match(/[\da-f:.]{3,45}/gi) ?? []).some((part) => isIP(part.replace(/^[.:](?!:)|[.]$/g, '')) > 0))
    return 'an IP address'
  if (hasNationalNumber(text)) return 'a national number'
  if ((text.match(/(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g) ?? []).some(isCardNumber)) return 'a card number'
  return undefined
}

function isCardNumber(text: string): boolean {
  return isLuhn(text.replace(/\D/g, ''))
}
