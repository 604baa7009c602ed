// In which of a site's languages a page asks. Knows nothing of texts.

import type { Rules } from '@askfirst/policy'

/**
 * The language of the page among those of the rules: what `<html lang>` says, else what the browser wants most, else the first.
 */
export function languageOf(languages: Rules['languages'], document: Document, wanted: readonly string[]): string {
  // With or without a region, also where a page writes it with an underscore; but `fi` is not `fil`.
  const answers = (tag: string) =>
    languages.find(([language, tags = language]) => new RegExp(`^(${tags})(?![a-z])`, 'i').test(tag))?.[0]
  const spoken = [document.documentElement.lang, ...wanted].map(answers)
  return spoken.find((language) => language) ?? (languages[0]?.[0] as string)
}
