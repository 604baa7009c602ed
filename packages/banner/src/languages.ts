// Which languages are shipped; the texts themselves are loaded one language at a time.

/** The languages with a file in `languages/`. */
export const languages = ['en', 'da', 'de', 'ar'] as const

/** A shipped language. */
export type Language = (typeof languages)[number]
