// Which languages are shipped; the texts themselves are loaded one language at a time.

/** The languages with a file in `languages/`: the official ones of the European Union, then the others. */
export const languages = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
  'ar',
  'he',
  'is',
  'ja',
  'ko',
  'nb',
  'pt-BR',
  'tr',
  'uk',
  'zh-Hans',
] as const

/** A shipped language. */
export type Language = (typeof languages)[number]
