// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { asBrowser, fetchNothing } from '../testing/browser-window.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { claimOfMark, claimsOf, guardElements, loadingAttributes } from './elements.ts'

const win = asBrowser(window)
fetchNothing(win)
const guarding = sampleGuarding()
const holdWithin = guardElements(win, guarding)
const image = 'https://ads.example/pixel'

function parsed(html: string): Element {
  const root = document.createElement('div')
  root.innerHTML = html
  holdWithin(root)
  return root.firstElementChild as Element
}
const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
/** Whoever claims an address, each once. */
const claimed = (element: Element, value: string): unknown[] => [
  ...new Set(claimsOf(guarding, element, value).map(([claim]) => claim?.[0]?.[0])),
]
const make = (html: string): Element =>
  Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild as Element

beforeEach(() => {
  for (const service in guarding.states) delete guarding.states[service]
  guarding.heard.length = 0
})

test('nothing of it is a gap', () => {
  expect(guarding.gaps).toEqual([])
})

test('knows by which attributes an element loads', () => {
  expect(loadingAttributes(make('<img>'))).toEqual(['src', 'srcset'])
  expect(loadingAttributes(make('<p></p>'))).toEqual([])
})

test('a mark names a service or a category; to be unlisted is nobody’s, and never granted', () => {
  expect(claimOfMark(make('<img data-askfirst="ads">'))).toEqual([['ads', 0]])
  expect(claimOfMark(make('<img data-askfirst="necessary">'))).toEqual([['necessary', -1]])
  for (const html of ['<img>', '<img data-askfirst>']) expect(claimOfMark(make(html))).toEqual([])
  for (const service of ['matomo', 'ads', 'video']) guarding.states[service] = 'granted'
  expect(guarding.isHeld(claimOfMark(make('<img data-askfirst="unlisted">')))).toBe(true)
})

test('every address of a srcset has its own claim', () => {
  const srcset = '/own.png, https://ads.example/a 2x,https://stats.shop.example/b 3x'
  const byUrl = new Map(claimsOf(guarding, make('<img>'), srcset).map(([claim, url]) => [url, claim?.[0]?.[0]]))
  expect([...byUrl].filter(([, service]) => service)).toEqual([
    ['https://ads.example/a', 'ads'],
    ['https://stats.shop.example/b', 'matomo'],
  ])
})

test('a mark speaks for an address that nobody claims, never against one that somebody does', () => {
  const marked = make('<img data-askfirst="video">')
  expect(claimed(marked, 'https://unknown.example/')).toEqual(['video'])
  expect(claimed(marked, image)).toEqual(['ads'])
})

test('the markup cannot call a foreign host necessary', () => {
  const element = make('<img data-askfirst="necessary">')
  for (const [claim, url] of claimsOf(guarding, element, 'https://unknown.example/'))
    expect([claim, url]).toEqual([[], 'https://unknown.example/'])
  expect(claimed(element, image)).toEqual(['ads'])
})

test.each<[string, (element: HTMLImageElement) => void]>([
  ['a property', (element) => Object.assign(element, { src: image })],
  ['setAttribute', (element) => element.setAttribute('src', image)],
  ['setAttribute in capitals', (element) => element.setAttribute('SRC', image)],
])('an address set by %s is held', (_, set) => {
  const element = document.createElement('img')
  set(element)
  expect(attributesOf(element)).toEqual({ 'data-askfirst': 'ads', 'data-askfirst-src': image })
  expect(guarding.heard[0]).toEqual({ what: 'img', url: image, service: 'ads' })
})

test.each([
  ['script', 'src'],
  ['iframe', 'src'],
  ['img', 'srcset'],
  ['link', 'href'],
  ['source', 'src'],
  ['video', 'src'],
  ['video', 'poster'],
  ['audio', 'src'],
  ['track', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
])('the %s of %s is held, and listed by the name of the element', (localName, attribute) => {
  const element = document.createElement(localName)
  Object.assign(element, { [attribute]: image })
  expect([element.hasAttribute(attribute), element.getAttribute(`data-askfirst-${attribute}`)]).toEqual([false, image])
  expect(guarding.heard[0]?.what).toBe(localName)
})

test('a relative address waits as it was written', () => {
  const element = document.createElement('img')
  element.src = '//ads.example/x'
  expect(attributesOf(element)).toEqual({ 'data-askfirst': 'ads', 'data-askfirst-src': '//ads.example/x' })
})

test('an address of the site, or of what is granted, is set at once', () => {
  guarding.states.ads = 'granted'
  for (const address of ['/own.png', image]) {
    const element = document.createElement('img')
    element.src = address
    expect(attributesOf(element)).toEqual({ src: address })
  }
})

test('what takes the place of a held address takes its place', () => {
  const element = document.createElement('img')
  element.src = image
  element.src = '/own.png'
  expect([element.getAttribute('src'), element.hasAttribute('data-askfirst-src')]).toEqual(['/own.png', false])
})

test('what a parser has built is held with its whole tree', () => {
  const frame = parsed(`<p><iframe src="https://video.example/1"></iframe></p>`).firstElementChild as Element
  expect(attributesOf(frame)).toEqual({ 'data-askfirst': 'video', 'data-askfirst-src': 'https://video.example/1' })
})

test('what nobody claims and is foreign is unlisted, and held', () => {
  expect(parsed('<img src="https://unknown.example/">').getAttribute('data-askfirst')).toBe('unlisted')
})

test('attributes that load nothing are left alone', () => {
  expect(attributesOf(parsed(`<a href="${image}" title="x">`))).toEqual({ href: image, title: 'x' })
})

test.each(['canonical', 'alternate'])('a link that is %s loads nothing and is left alone', (rel) => {
  const html = `<link rel="${rel}" href="https://ads.example/page">`
  expect(attributesOf(parsed(html))).toEqual({ rel, href: 'https://ads.example/page' })
  expect(parsed(html.replace(rel, 'stylesheet')).hasAttribute('href')).toBe(false)
})

test('a line break in an address does not lead around it', () => {
  expect(claimed(make('<img>'), '/\n/ads.example/pixel')).toContain('ads')
})
