// HTML with what must be held as the page script would hold it, before any browser sees it. Knows nothing of requests.

import type { Holding } from './hold-tag.ts'
import { makeJudging } from './make-judging.ts'
import { longest, openRewriting } from './open-rewriting.ts'
import type { HtmlRewriter, Rewriting } from './rewriting.ts'

/** Documents in attributes of documents in attributes. */
const deepest = 8

/** See {@link Rewriting}. */
export function openHtmlRewriter(rewriting: Rewriting): HtmlRewriter {
  const { write, end } = openRewriting(rewriting, makeHolding(rewriting, [rewriting.base], 0), false)
  let isFirst = true
  return {
    write(text) {
      // What says how a file is encoded is no part of the document.
      const mark = isFirst && text.startsWith('\u{feff}') ? '\u{feff}' : ''
      isFirst &&= !text
      return mark + write(text.slice(mark.length))
    },
    end,
  }
}

function makeHolding(rewriting: Rewriting, bases: readonly string[], depth: number): Holding {
  const { rules, states, head, nonce } = rewriting
  const judging = makeJudging(rules, states, bases)
  return {
    judging,
    document(html) {
      if (depth === deepest || html.length > longest) return rules.report ? html : undefined
      const needsHead = /script|\son/i.test(html) && !html.includes(head)
      const { write, end } = openRewriting(
        { head: needsHead ? head : '', nonce },
        makeHolding(rewriting, judging.bases, depth + 1),
        false,
      )
      return write(html) + end()
    },
  }
}
