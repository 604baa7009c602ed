// Phrases in what visitors read, by where they stand in a policy. Knows no requirement and no grammar.

import type { Policy, Words } from '../policy.ts'
import type { Finding } from './finding.ts'

/** What a phrase is looked for in: the words of the question itself, or also what services are for. */
export type Scope = 'question' | 'everything'

/** Something that must not be said, in several languages, and why. */
export interface Phrase extends Pick<Finding, 'level' | 'requirement'> {
  readonly scope: Scope
  readonly pattern: RegExp
  /** After `says "…": `. */
  readonly why: string
}

/** One finding for each text in which one of `phrases` stands. */
export function findPhrases(policy: Policy, phrases: readonly Phrase[]): readonly Finding[] {
  return wordsOf(policy).flatMap(([path, text, isQuestion]) =>
    phrases.flatMap(({ scope, pattern, why, level, requirement }) => {
      const [found] = isQuestion || scope === 'everything' ? (pattern.exec(text) ?? []) : []
      if (found === undefined) return []
      const message = `says "${found.trim()}": ${why}; say it plainly or remove this text`
      return [{ level, requirement, path, message }]
    }),
  )
}

type Said = readonly [path: string, text: string, isQuestion: boolean]

function wordsOf({ texts, categories, services }: Policy): readonly Said[] {
  return [
    ...Object.entries(texts).flatMap(([language, said]) =>
      Object.entries(said).map(([key, text]): Said => [`texts.${language}.${key}`, text, true]),
    ),
    ...Object.entries(categories).flatMap(([id, { name, description }]) => [
      ...saidOf(`categories.${id}.name`, name, true),
      ...saidOf(`categories.${id}.description`, description, true),
    ]),
    ...Object.entries(services).flatMap(([id, { purpose }]) => saidOf(`services.${id}.purpose`, purpose, false)),
  ]
}

function saidOf(path: string, words: Words | undefined, isQuestion: boolean): Said[] {
  if (words === undefined) return []
  if (typeof words === 'string') return [[path, words, isQuestion]]
  return Object.entries(words).map(([language, text]) => [`${path}.${language}`, text, isQuestion])
}

/** Any of these, whatever the case. A word in it ends where the letters do, unless it ends in `…`. */
export function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(
    phrases.map((phrase) => `(?<!\\p{L})(${phrase.replace(/…$/, '')})${phrase.endsWith('…') ? '' : '(?!\\p{L})'}`).join('|'),
    'iu',
  )
}
