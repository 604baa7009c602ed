// R24: one dialog, one language.

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
  if (words === undefined || typeof words === 'string') return []
  return languages
    .filter((language) => !words[language] && !words[language.split('-')[0] ?? ''])
    .map((language) => ({
      level: 'warning',
      requirement: 'R24',
      path,
      message: `has no text for "${language}", a language of the site, and would be shown in another one; add it`,
    }))
}
