// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { adoptStyles } from './adopt-styles.ts'

function adopted(css: string): string {
  const replace = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync')
  adoptStyles(css)
  const [text] = replace.mock.lastCall ?? []
  replace.mockRestore()
  return text ?? ''
}

it('makes every declaration important, inside a layer', () => {
  expect(adopted('a{b:c;d:e}@media x{f{g:h}}')).toBe('@layer askfirst{a{b:c!important;d:e!important}@media x{f{g:h!important}}}')
})

it('adds to the sheets of the page and takes none away', () => {
  const before = document.adoptedStyleSheets.length
  const sheet = adoptStyles('')
  expect(document.adoptedStyleSheets.slice(before)).toEqual([sheet])
})
