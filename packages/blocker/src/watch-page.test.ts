// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { watchPage } from './watch-page.ts'

const looked: Element[] = []
watchPage(document, (root) => looked.push(root))
const make = (html: string): Element =>
  Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild as Element
const comes = async (root: Node): Promise<void> => {
  await vi.waitFor(() => expect(looked).toContain(root))
}

test('looks at everything that is there, at once', () => {
  expect(looked).toEqual([document.documentElement])
})

test('looks at what comes, wherever it comes, as a whole tree', async () => {
  const section = make('<section><p><img></p></section>')
  document.body.append(section)
  await comes(section)
  const image = make('<img>')
  section.firstElementChild?.append(image)
  await comes(image)
})

test('looks at each of several that come at once, and at no text', async () => {
  looked.length = 0
  const [first, last] = [make('<b></b>'), make('<i></i>')]
  document.body.append(first, 'text', new Comment(), last)
  await comes(last)
  expect(looked).toEqual([first, last])
})

test('looks again at what goes and comes back', async () => {
  const element = make('<b></b>')
  document.body.append(element)
  await comes(element)
  looked.length = 0
  element.remove()
  document.head.append(element)
  await comes(element)
})
