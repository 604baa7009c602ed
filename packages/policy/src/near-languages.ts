// Which language serves a reader of which other one. Knows tags (BCP 47) and how they are related, no texts.

/** Norwegians read both of their written languages, and `no` is said for either. */
const norwegian = /^n[bno]$/i

/** Traditional characters, by name or by where they are used. Readers of Simplified ones are not given these, nor the reverse. */
const traditional = 'zh-(hant|tw|hk|mo)'

/**
 * The languages whose texts a reader of `language` can be given, the best first: `de-AT` itself, then `de`; for `nn` also `nb` and
 * `no`; for `zh-CN` also `zh-Hans` and `zh`, but for `zh-TW` only `zh-Hant`. What is not in it is another language (R24).
 */
export function nearLanguages(language: string): string[] {
  const parts = language.split('-')
  const shorter = parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join('-'))
  const base = shorter.at(-1) as string
  if (isTraditional(language)) return unique([...shorter.slice(0, -1), 'zh-Hant'])
  if (base === 'zh') return unique([language, ...shorter.slice(0, -1), 'zh-Hans', 'zh', 'zh-CN'])
  return unique([...shorter, ...(norwegian.test(base) ? ['nb', 'no'] : [])])
}

/**
 * For each of `languages`, in their order, the start of the tags it answers to, as the source of a regular expression that ignores
 * case; left out where it is the tag itself. No tag has two answers. Where a site has one language of a kind only, it
 * answers to all of the kind: `pt-BR` to `pt-PT`, since that is nearer than any other language.
 */
export function tagsOfLanguages(languages: readonly string[]): (readonly [language: string, tags?: string])[] {
  return languages.map((language) => {
    const kind = kindOf(language)
    const kin = languages.filter((other) => kindOf(other) === kind)
    const general = kin.find((other) => /^(\w+|zh-Han[st])$/i.test(other)) ?? kin[0]
    if (language !== general) return [language]
    const others = kin.filter((other) => other !== language)
    const tags = (others.length ? `(?!(${others.join('|')})\\b)` : '') + (tagsOfKind[kind] ?? kind)
    return tags === language ? [language] : [language, tags]
  })
}

/** Kinds of which not every tag begins with the kind, or not every tag that does belongs to it. */
const tagsOfKind: Readonly<Record<string, string>> = {
  no: 'n[bno]',
  zh: `(?!${traditional}\\b)zh`,
  'zh-Hant': traditional,
}

function kindOf(language: string): string {
  const base = language.split('-')[0] as string
  return isTraditional(language) ? 'zh-Hant' : norwegian.test(base) ? 'no' : base
}

function isTraditional(language: string): boolean {
  return new RegExp(`^${traditional}\\b`, 'i').test(language)
}

function unique(tags: readonly string[]): string[] {
  return [...new Set(tags)]
}
