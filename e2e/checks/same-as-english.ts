// Words that are the same in another language as in English, so that a text equal to the English one is a translation.

/**
 * By language, the texts that may read as in English. The reason is the same for all: it is the word that dictionaries and other
 * software of that language have. Anything longer than one word, and anything not in here, counts as not translated.
 */
export const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  da: ['Cookie', 'Cache', 'Reference', 'Database'],
  de: ['Cookie', 'Marketing', 'Name'],
  el: ['Cookie'],
  es: ['Cookie', 'Marketing'],
  fr: ['Cookie', 'Cache', 'Marketing', 'Services'],
  hr: ['Marketing'],
  hu: ['Marketing'],
  it: ['Cookie', 'Cache', 'Database', 'Marketing'],
  ja: ['Cookie'],
  mt: ['Cookie'],
  nb: ['Database'],
  nl: ['Cookie', 'Cache', 'Database', 'Details', 'Marketing'],
  pl: ['Marketing'],
  pt: ['Cookie', 'Cache', 'Marketing'],
  'pt-BR': ['Cookie', 'Cache', 'Marketing'],
  ro: ['Cookie', 'Cache', 'Marketing'],
  'zh-Hans': ['Cookie'],
}
