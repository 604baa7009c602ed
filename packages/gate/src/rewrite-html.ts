// HTML with what must be held as the page script would hold it, before any browser sees it. Knows nothing of requests.

import type { Rules, State } from '@askfirst/policy'

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

/** Takes a document in pieces, and gives it back in pieces. */
export interface HtmlRewriter {
  write(text: string): string
  end(): string
}

/** See {@link Rewriting}. */
export function openHtmlRewriter({ head }: Rewriting): HtmlRewriter {
  return { write: (text) => head + text, end: () => '' }
}
