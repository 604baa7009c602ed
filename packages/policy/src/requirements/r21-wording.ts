// R21 and R19: words that steer instead of informing. Knows the phrases that were objected to, no grammar.

import type { Check, Finding } from './finding.ts'

const phrases: readonly (Pick<Finding, 'level' | 'requirement'> & { readonly pattern: RegExp; readonly why: string })[] = [
  {
    level: 'error',
    requirement: 'R19',
    pattern: /accept\S* (&|and) close|akzeptieren (&|und) schließen|accept[eé]r (&|og) luk/i,
    why: 'closing is never a yes',
  },
  {
    level: 'warning',
    requirement: 'R21',
    pattern: /(optimal|best possible|better) (user )?experience|optimale?s? (nutzer|benutzer|bruger)|bedste oplevelse/i,
    why: 'it promises an experience instead of naming the purpose',
  },
  {
    level: 'warning',
    requirement: 'R21',
    pattern: /we (value|respect|care about|love) your privacy|privatsphäre (ist uns )?wichtig|dit privatliv betyder/i,
    why: 'it stirs a feeling instead of saying what is asked',
  },
  {
    level: 'warning',
    requirement: 'R21',
    pattern: /newsletter|discount|\d+ ?% off|rabat/i,
    why: 'it mixes an offer into the question',
  },
]

/** Objects to steering words in the site's own texts. */
export const wording: Check = ({ texts }) =>
  Object.entries(texts).flatMap(([language, said]) =>
    Object.entries(said).flatMap(([key, text]) =>
      phrases.flatMap(({ pattern, why, ...finding }) => {
        const [found] = pattern.exec(text) ?? []
        return found === undefined
          ? []
          : [
              {
                ...finding,
                path: `texts.${language}.${key}`,
                message: `says "${found}": ${why}; say it plainly or remove this text`,
              },
            ]
      }),
    ),
  )
