// What a page needs to know about the request it answers.

import type { HtmlEscapedString } from 'hono/utils/html'
import type { Language } from '../texts/texts.ts'

/** Markup in which everything that came from elsewhere is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** One request for a page. */
export interface Visit {
  readonly language: Language
  /** Without the language, so that the other languages can be linked to. */
  readonly path: string
  /** For the scripts of this one answer. */
  readonly nonce: string
  /** Of this server, behind which the third parties live too: `:4180`, or empty. */
  readonly port: string
}

/** What the layout is filled with. */
export interface Page {
  readonly title: string
  readonly main: Markup
  /** Languages this page exists in; elsewhere it is English. */
  readonly languages?: readonly Language[]
}

/** An address of one of the demo's third parties. */
export function at(visit: Visit, host: string, path: string): string {
  return `http://${host}.localhost${visit.port}${path}`
}
