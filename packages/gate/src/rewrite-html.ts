// HTML with what must be held as the page script would hold it, before any browser sees it. Knows nothing of requests.

import type { Rules, State } from '@askfirst/policy'
import type { Holding } from './hold-tag.ts'
import { makeJudging } from './make-judging.ts'
import { longest, openRewriting } from './open-rewriting.ts'

/** What one document is rewritten by. */
export interface Rewriting {
  readonly rules: Rules
  /** By category and service, `necessary` included. */
  readonly states: Readonly<Record<string, State>>
  /** The document's address. */
  readonly base: string
  /** Markup that comes first in the head of every document: the page script. */
  readonly head: string
  /** Markup that comes first in the body. */
  readonly body?: string
  /** Put on every inline script and style and own script that may run, where the CSP is made of nonces. */
  readonly nonce?: string
}

/**
 * Takes a document in pieces, and gives it back in pieces: byte for byte, but for tags that are held or get a nonce, and what is
 * put in. What it gives does not depend on how the document was cut. After `end` nothing may be written.
 */
export interface HtmlRewriter {
  write(text: string): string
  end(): string
}

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
