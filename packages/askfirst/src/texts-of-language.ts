// The texts that are shipped in one language, of banner and widget together.

import { languages } from '@askfirst/banner'
import { nearLanguages } from '@askfirst/policy'
import { CommandError } from './command-error.ts'

type Texts = Readonly<Record<string, string>>

/**
 * Every text in `language`: the shipped ones of it or of a near language (`de` for `de-AT`, `nb` for `no`), else the site's own
 * where they are complete.
 * @throws {@link CommandError} `LANGUAGE_MISSING`
 */
export async function textsOfLanguage(language: string, own: Texts = {}): Promise<Texts> {
  const shipped = nearLanguages(language).find((name) => (languages as readonly string[]).includes(name))
  if (shipped) return shippedTexts(shipped)
  const needed = Object.keys(await shippedTexts('en'))
  const missing = needed.filter((key) => own[key] === undefined)
  if (missing.length === 0) return {}
  throw new CommandError(
    'LANGUAGE_MISSING',
    `There are no texts in "${language}"; shipped are ${languages.join(', ')}. Remove it from \`languages\`, ` +
      `or give all ${needed.length} texts in \`texts.${language}\`; missing are: ${missing.join(', ')}`,
  )
}

async function shippedTexts(language: string): Promise<Texts> {
  const [banner, widget] = (await Promise.all([
    import(`@askfirst/banner/languages/${language}`),
    import(`@askfirst/widget/languages/${language}`),
  ])) as { readonly default: Texts }[]
  return { ...banner?.default, ...widget?.default }
}
