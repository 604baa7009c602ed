// What a body without a type is, as browsers find out.

import type { AnswerKind } from '../kind-of-answer.ts'

/** What browsers take for HTML where no type is given (MIME Sniffing, "identifying a resource with an unknown MIME type"). */
const signs =
  /^[\t\n\f\r ]*<((!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\t\n\f\r >]|!--)/i

/** And for XML. */
const xmlSign = /^[\t\n\f\r ]*<\?xml/

/** As far as they look. */
const looked = 1445

/** What `body` is to a browser, and the same body, unread. */
export async function sniffKind(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<readonly [kind: AnswerKind, body: ReadableStream<Uint8Array<ArrayBuffer>>]> {
  const reader = body.getReader()
  const seen: Uint8Array<ArrayBuffer>[] = []
  let text = ''
  let isOver = false
  while (!isOver && text.length < looked && !/[^\t\n\f\r ][^>]{20}/.test(text)) {
    const { done, value } = await reader.read()
    isOver = done
    if (!value) continue
    seen.push(value)
    text += new TextDecoder('latin1').decode(value)
  }
  const rest = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(to) {
      const next = seen.shift()
      if (next) return to.enqueue(next)
      const { done, value } = await reader.read()
      if (done) to.close()
      else to.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return [signs.test(text) ? 'html' : xmlSign.test(text) ? 'foreign' : 'other', rest]
}
