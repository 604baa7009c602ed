// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { fetchNothing } from '../testing/browser-window.ts'
import { trusted } from '../trusted.ts'
import { isText, isWaiting, revive, waitingIn } from './waiting-in.ts'

fetchNothing(window)

function make(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body.firstElementChild as HTMLElement
}

test.each([
  [
    '<img data-src="/a" data-srcset="/b 2x">',
    [
      ['data-src', 'src', '/a'],
      ['data-srcset', 'srcset', '/b 2x'],
    ],
  ],
  ['<img data-src="/lazy" data-askfirst-src="/a">', [['data-askfirst-src', 'src', '/a']]],
  ['<a data-askfirst="ads" data-askfirst-do="x" data-askfirst-type="y">x</a>', []],
  ['<b data-other="/a"></b>', []],
])('in %s waits %j', (html, waiting) => {
  expect(waitingIn(make(html))).toEqual(waiting)
})

test('a script that is kept from being one is text, and waits; so do templates', () => {
  const [text, live] = [make('<script type="text/plain">1</script>'), make('<script type="text/x">1</script>')]
  expect([isText(text), isText(live), isText(make('<b type="text/plain"></b>'))]).toEqual([true, false, false])
  expect([text, live, make('<template></template>'), make('<b></b>')].map(isWaiting)).toEqual([true, false, true, false])
  expect(isWaiting(make('<img data-askfirst-src="/a">'))).toBe(true)
})

test('an element gets what it waits for, and stays the same and in its place', () => {
  const frame = make('<embed data-askfirst-src="/a" title="x"><b></b>')
  revive(frame, trusted)
  expect(document.body.innerHTML).toBe('<embed title="x" src="/a"><b></b>')
  expect(document.body.firstElementChild).toBe(frame)
})

test('a style gets its text back', () => {
  const style = make('<style data-askfirst-text="a { color: red }">b {}</style>')
  revive(style, trusted)
  expect(style.outerHTML).toBe('<style>a { color: red }</style>')
})

test.each([
  ['data-askfirst-type="text/x"', 'text/x'],
  ['', null],
])('a script gets its type: %j', (attribute, type) => {
  const script = make(`<script type="text/plain" ${attribute} data-src="/a"></script>`)
  revive(script, trusted)
  expect([script.getAttribute('type'), script.getAttribute('src'), (script as HTMLScriptElement).async]).toEqual([
    type,
    '/a',
    false,
  ])
})

test('film looks for its sources again', () => {
  const film = make('<video><source data-askfirst-src="/a"></video>') as HTMLVideoElement
  const load = vi.spyOn(film, 'load').mockImplementation(() => {})
  revive(film.firstElementChild as Element, trusted)
  expect(load).toHaveBeenCalledOnce()
})
