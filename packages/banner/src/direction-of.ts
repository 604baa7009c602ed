// Which way a language is written, knowing nothing about what is said in it.

/** Scripts that run from right to left; the others of Unicode are not in daily use on websites. */
const rightToLeft = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']

/** `rtl` for languages such as Arabic, Hebrew or Urdu, else `ltr`; also for what is no language at all. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
