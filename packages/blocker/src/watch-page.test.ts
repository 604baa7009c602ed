// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { watchPage } from './watch-page.ts'

/** Watching again replaces what was watched before (DOM section 4.3.1). */
class BrowserObserver extends MutationObserver {
  override observe(...args: Parameters<MutationObserver['observe']>): void {
    this.disconnect()
    super.observe(...args)
  }
}
vi.stubGlobal('MutationObserver', BrowserObserver)

const make = (html: string): Element =>
  Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild as Element

afterEach(() => {
  vi.restoreAllMocks()
})

/** A page that its parser has not read to its end, or has; each of its trees is a `root` of its own. */
function watching(state: DocumentReadyState = 'loading') {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(state)
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const first = document.createElement('main')
  root.append(first)
  const looked: Node[] = []
  const restyled: Element[] = []
  const seen = vi.fn()
  watchPage(
    root,
    (node) => looked.push(node),
    (element) => restyled.push(element),
    seen,
  )
  return { root, first, looked, restyled, seen }
}

test('looks at everything that is there, at once', () => {
  const { looked, first, seen } = watching()
  expect([looked, seen.mock.calls.length]).toEqual([[first], 1])
})

test('looks at what comes, wherever it comes, text included', async () => {
  const { first, looked, seen } = watching()
  const [section, image, text] = [make('<section><p></p></section>'), make('<img>'), new Text('text')]
  first.append(section, text)
  section.firstElementChild?.append(image)
  await vi.waitFor(() => expect(looked).toEqual([first, section, text, image]))
  expect(seen).toHaveBeenCalledTimes(2)
})

test('what comes into something that came just before is looked at with it, and no second time', async () => {
  const { first, looked } = watching()
  const [section, paragraph, image] = [make('<section></section>'), make('<p></p>'), make('<img>')]
  // As a parser does it: one after another, each into the one before.
  first.append(section)
  section.append(paragraph)
  paragraph.append(image, 'text')
  await vi.waitFor(() => expect(looked).toEqual([first, section]))
  const later = make('<img>')
  section.append(later)
  await vi.waitFor(() => expect(looked).toEqual([first, section, later]))
})

test('a shadow tree in something that came just before is found', async () => {
  const { first, looked } = watching()
  const [section, host] = [make('<section></section>'), make('<p></p>')]
  host.attachShadow({ mode: 'open' })
  first.append(section)
  section.append(host)
  await vi.waitFor(() => expect(looked).toEqual([first, section, host]))
})

test('what has moved out of it by then is looked at where it is', async () => {
  const { root, first, looked } = watching()
  const [section, image] = [make('<section></section>'), make('<img>')]
  first.append(section)
  section.append(image)
  root.append(image)
  await vi.waitFor(() => expect(looked).toEqual([first, section, image]))
})

test('a style is looked at again when its text comes later', async () => {
  const { first, looked } = watching()
  const style = document.createElement('style')
  first.append(style)
  await vi.waitFor(() => expect(looked).toEqual([first, style]))
  style.append('@import "https://ads.example/"')
  await vi.waitFor(() => expect(looked).toEqual([first, style, style]))
})

test('looks again at what goes and comes back', async () => {
  const { root, first, looked } = watching()
  first.remove()
  root.append(first)
  await vi.waitFor(() => expect(looked).toEqual([first, first]))
})

test('a style that changes is told of, and no other attribute', async () => {
  const { first, restyled, looked } = watching()
  first.setAttribute('title', 'x')
  first.setAttribute('style', 'color: red')
  await vi.waitFor(() => expect(restyled).toEqual([first]))
  expect(looked).toEqual([first])
})

test.each([
  ['when the parser is through', 'loading'],
  ['in a page that has been read', 'interactive'],
] as const)('%s only styles are followed: what scripts insert, the guards see', async (_, state) => {
  const { first, restyled, looked } = watching(state)
  document.dispatchEvent(new Event('DOMContentLoaded'))
  first.append(make('<img>'))
  first.setAttribute('style', 'color: red')
  await vi.waitFor(() => expect(restyled).toEqual([first]))
  expect(looked).toEqual([first])
})
