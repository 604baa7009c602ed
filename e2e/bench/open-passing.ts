// The gate's parser, passing everything on as it came: what the gate is compared with.

import { makeHtmlOutput } from '../../packages/gate/src/html/html-output.ts'
import { openReading } from '../../packages/gate/src/html/read-html.ts'
import type { HtmlRewriter } from '../../packages/gate/src/html/rewriting.ts'

/** Reads every token of a document and looks at none. */
export function openPassing(): HtmlRewriter {
  const output = makeHtmlOutput()
  let seen = 0
  const reading = openReading(false, ({ location }) => {
    seen = location?.endOffset ?? seen
  })
  return {
    write(piece) {
      output.add(piece)
      reading.write(piece)
      reading.release()
      output.pass(seen)
      return output.take()
    },
    end() {
      reading.write('', true)
      output.pass(Number.MAX_SAFE_INTEGER)
      return output.take()
    },
  }
}
