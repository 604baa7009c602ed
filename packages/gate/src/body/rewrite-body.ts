// A body of HTML through the rewriter, as it comes: nothing is kept but what the rewriter has not yet understood.

import { openHtmlRewriter } from '../html/rewrite-html.ts'
import type { Rewriting } from '../html/rewriting.ts'
import { readCharset } from './read-charset.ts'

/** How one document is rewritten. */
export interface Document extends Rewriting {
  readonly contentType: string | null
  readonly isXml: boolean
  /** Put into another page, unless it begins as a document: then nothing is put into it. */
  readonly isPart: boolean
}

/** What a document that is one begins with, within what a charset is looked for in. */
const beginning = /<!doctype|<html|<head/i

/**
 * The bytes of `body`, in UTF-8. Where the body breaks off, so does this: what the rewriter has not seen to its end is never given out.
 */
export function rewriteBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  document: Document,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let rewriter: ReturnType<typeof openHtmlRewriter> | undefined
  const open = (text: string): NonNullable<typeof rewriter> => {
    const { contentType: _type, isXml: _xml, isPart, body: line, ...rest } = document
    const isBare = isPart && !beginning.test(text.slice(0, 1024))
    return openHtmlRewriter(isBare ? { ...rest, head: '' } : { ...rest, ...(line ? { body: line } : {}) })
  }
  const rewriting = new TransformStream<string, Uint8Array<ArrayBuffer>>({
    transform(text, to) {
      rewriter ??= open(text)
      const done = rewriter.write(text)
      if (done) to.enqueue(encoder.encode(done))
    },
    flush(to) {
      rewriter ??= open('')
      const rest = rewriter.end()
      if (rest) to.enqueue(encoder.encode(rest))
    },
  })
  return body.pipeThrough(readCharset(document.contentType, document.isXml)).pipeThrough(rewriting)
}
