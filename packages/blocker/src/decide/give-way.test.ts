// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { giveWay } from './give-way.ts'

const tag = (more = 'async'): string =>
  `<script data-askfirst="ads" data-askfirst-src="https://ads.example/a.js" ${more}></script>`

/** The scripts of a page. */
function page(head: string, body: string): readonly [Element, ...Element[]] {
  document.head.innerHTML = head
  document.body.innerHTML = body
  return [...document.scripts] as unknown as [Element, ...Element[]]
}

test.each([
  ['in the body', '', tag()],
  ['in the head', tag(), ''],
])('a script in the head gives way to an equal one that waits %s', (_, head, body) => {
  const [first, second] = page(tag() + head, body)
  expect(giveWay(first, [second as Element])).toBe(second)
  expect(first.outerHTML).toBe('<script data-askfirst="ads" async=""></script>')
  expect(second?.getAttribute('data-askfirst-src')).toBe('https://ads.example/a.js')
})

test('who waits for the one that gives way is told by the other', () => {
  const [first, second] = page(tag(), tag())
  giveWay(first, [second as Element])
  const told: string[] = []
  for (const type of ['load', 'error']) first.addEventListener(type, () => told.push(type))
  second?.dispatchEvent(new Event('load'))
  second?.dispatchEvent(new Event('error'))
  expect(told).toEqual(['load', 'error'])
})

test.each([
  ['in the body, where each may stand for its place', '', tag() + tag()],
  ['that run in order', tag('') + tag(''), ''],
  ['with something else in their tags', tag('async data-id="1"'), tag('async data-id="2"')],
  ['that the owner has written as text', tag('async type="text/plain"'), tag('async type="text/plain"')],
])('two scripts %s both run', (_, head, body) => {
  const [first, second] = page(head, body)
  const before = first.outerHTML
  expect(giveWay(first, [second as Element])).toBe(undefined)
  expect(first.outerHTML).toBe(before)
})

test('a script that has left the page runs for nobody', () => {
  const [first, second] = page(tag(), tag())
  second?.remove()
  expect(giveWay(first, [second as Element])).toBe(undefined)
})
