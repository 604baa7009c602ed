// What the rewriting of one document is given, and what it is to whoever feeds it.

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

/**
 * Takes a document in pieces, and gives it back in pieces: byte for byte, but for tags that are held or get a nonce, and what is
 * put in. What it gives does not depend on how the document was cut. After `end` nothing may be written.
 */
export interface HtmlRewriter {
  write(text: string): string
  end(): string
}
