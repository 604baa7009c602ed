// R24: one dialog, one language.

import { nearLanguages } from '../near-languages.ts'
import type { Policy, Words } from '../policy.ts'
import type { Check, Finding } from './finding.ts'

/** Warns of texts that lack a language of the site, which would be shown in another one, and of texts for no language of it. */
export const oneLanguage: Check = (policy) => [
  ...Object.entries(policy.categories).flatMap(([id, { name, description }]) => [
    ...missing(policy, `categories.${id}.name`, name),
    ...missing(policy, `categories.${id}.description`, description),
  ]),
  ...Object.entries(policy.services).flatMap(([id, { purpose, cookies, storage }]) => [
    ...missing(policy, `services.${id}.purpose`, purpose),
    ...cookies.flatMap((cookie, at) => missing(policy, `services.${id}.cookies[${at}].purpose`, cookie.purpose)),
    ...storage.flatMap((item, at) => missing(policy, `services.${id}.storage[${at}].purpose`, item.purpose)),
  ]),
  ...Object.keys(policy.texts)
    .filter((language) => !policy.languages.includes(language))
    .map((language) => ({
      level: 'warning' as const,
      requirement: 'R24',
      path: `texts.${language}`,
      message: `"${language}" is not among \`languages\`, so nobody sees these texts; add it there or remove them`,
    })),
]

function missing({ languages }: Policy, path: string, words: Words | undefined): Finding[] {
  if (words === undefined) return []
  if (typeof words === 'string') return isSentence(words) ? oneForAll(languages, path) : []
  return languages
    .filter((language) => !nearLanguages(language).some((tag) => words[tag]))
    .map((language) => ({
      level: 'warning',
      requirement: 'R24',
      path,
      message: `has no text for "${language}", a language of the site, and would be shown in another one; add it`,
    }))
}

/** A single word may be a name, or be the same everywhere. */
function isSentence(words: string): boolean {
  return words.trim().includes(' ')
}

function oneForAll(languages: readonly string[], path: string): Finding[] {
  const [first = '', ...others] = languages
  if (others.every((language) => nearLanguages(language).includes(first) || nearLanguages(first).includes(language))) return []
  const message = `is one text for ${languages.join(', ')}; set one for each, such as { ${first}: '…', ${others[0]}: '…' }`
  return [{ level: 'warning', requirement: 'R24', path, message }]
}
