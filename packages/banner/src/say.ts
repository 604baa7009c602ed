// Texts of a notice with their blanks filled in, at build time, so that the page only sets textContent.

import type { Notice } from '@askfirst/policy'

/**
 * The text of `key` with `{name}` replaced from `values`; a blank that nobody fills stays visible.
 * @throws Error when the notice has no such text: the language is not shipped and the policy does not give it.
 */
export function say(notice: Notice, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = notice.texts[key]
  if (text === undefined) throw new Error(`No text "${key}" in language "${notice.language}": add it to texts.${notice.language}`)
  return fillIn(text, values)
}

/** The same text, sentence by sentence; what is filled in ends none, whatever full stops it has. */
export function saySentences(notice: Notice, key: string, values: Readonly<Record<string, string>> = {}): string[] {
  const sentences = new Intl.Segmenter(notice.language, { granularity: 'sentence' }).segment(say(notice, key))
  return Array.from(sentences, ({ segment }) => fillIn(segment, values))
}

function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank))
}
