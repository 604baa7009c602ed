// National identity numbers by country: how they are written, and which checksum makes them one.

import { isLuhn } from './luhn.ts'

/** How a country writes its numbers, and the check over what is found, without separators. */
type Numbers = readonly [written: RegExp, isOne: (compact: string) => boolean]

/** Is there a national number of any country in `text`? */
export function hasNationalNumber(text: string): boolean {
  // Every one of them has at least six digits, and next to no text that arrives here has.
  if (!/(?:\d\D*){6}/.test(text)) return false
  const upper = text.toUpperCase()
  return countries.some(([written, isOne]) => (upper.match(written) ?? []).some((found) => isOne(found.replace(/[^A-Z\d]/g, ''))))
}

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0)

/** Digits `day` and `month` of a birth date; substitute numbers add 60 to the day. */
const isDay = (day: string, month: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) % 60 >= 1 && Number(day) % 60 <= 31

const spanishFirst = (letter = ''): string => (/[XYZ]/.test(letter) ? String('XYZ'.indexOf(letter)) : letter)

const denmark: Numbers = [/\d{6}[ -]?\d{4}/, (text) => isDay(text.slice(0, 2), text.slice(2, 4))] // modulus 11 ended in 2007
const sweden: Numbers = [
  /(?:\d\d)?\d{6}[ +-]?\d{4}/,
  (text) => isDay(text.slice(-6, -4), text.slice(-8, -6)) && isLuhn(text.slice(-10)),
]
const norway: Numbers = [
  /\d{6} ?\d{5}/,
  (text) =>
    weighted(text, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 && weighted(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
]
const finland: Numbers = [
  /\d{6}[+A-FU-Y-]\d{3}[\dA-Y]/,
  (text) => '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(text.slice(0, 6) + text.slice(-4, -1)) % 31] === text.at(-1),
]
/** The tax number: ISO/IEC 7064, modulus 11, 10. */
const germany: Numbers = [
  /[1-9]\d ?\d{3} ?\d{3} ?\d{3}/,
  (text) => {
    const product = [...text.slice(0, 10)].reduce((carry, digit) => (((Number(digit) + carry) % 10 || 10) * 2) % 11, 10)
    return (11 - product) % 10 === Number(text[10])
  },
]
const netherlands: Numbers = [/\d{9}/, (text) => weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0]
const france: Numbers = [
  /[1-478] ?\d\d ?\d\d ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d/,
  (text) => 97 - (Number(text.slice(0, 13).replace('2A', '19').replace('2B', '18')) % 97) === Number(text.slice(13)),
]
const spain: Numbers = [
  /[XYZ\d]\d{7}-?[A-Z]/,
  (text) => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(spanishFirst(text[0]) + text.slice(1, 8)) % 23] === text.at(-1),
]
const italy: Numbers = [/[A-Z]{6}\d\d[ABCDEHLMPRST]\d\d[A-Z]\d{3}[A-Z]/, () => true] // nothing else looks like it
const poland: Numbers = [/\d{11}/, (text) => weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0]
const britain: Numbers = [/(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d\d){3} ?[A-D]/, () => true]
const america: Numbers = [/(?!000|666|9)\d{3}[- ](?!00)\d\d[- ](?!0000)\d{4}/, () => true]

/** Each as it is found: alone, not as a part of something longer. */
const countries: readonly Numbers[] = [
  ...[denmark, sweden, norway, finland, germany, netherlands],
  ...[france, spain, italy, poland, britain, america],
].map(([written, isOne]) => [new RegExp(`(?<![A-Z\\d])(?:${written.source})(?![A-Z\\d])`, 'g'), isOne])
