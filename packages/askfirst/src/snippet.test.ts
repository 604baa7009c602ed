import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { snippetOf } from './snippet.ts'

const script = '!function(){"use strict";x("$&")}();\n'

test('gives the integrity of the file as it is', () => {
  const integrity = createHash('sha384').update(script).digest('base64')
  expect(snippetOf(script)).toContain(`<script src="/askfirst.js" integrity="sha384-${integrity}"></script>`)
})

test('gives the hash of exactly what stands between the inline tags', () => {
  const html = snippetOf(script)
  const [, inline = ''] = /<script data-base="[^"]*">([\s\S]*)<\/script>\n$/.exec(html) ?? []
  expect(inline).toBe(script)
  expect(html).toContain(`'sha256-${createHash('sha256').update(inline).digest('base64')}'`)
})

test.each(['x("</script>")', 'x("<!--")'])('refuses a script that would end itself: %s', (broken) => {
  expect(() => snippetOf(broken)).toThrow(expect.objectContaining({ code: 'BUNDLE_BROKEN' }))
})
