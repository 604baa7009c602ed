// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { fetchNothing } from '../testing/browser-window.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { trusted } from '../trusted.ts'
import { makeRelease } from './release.ts'

const video = 'https://video.example/1'
let guarding = sampleGuarding()
let release = (): void => {}

function page(html: string): void {
  document.head.replaceChildren()
  document.body.innerHTML = html
  guarding = sampleGuarding()
  release = makeRelease([new WeakRef(document)], guarding, trusted, () => ({ necessary: 'granted', ...guarding.states })).release
}
function grant(...services: string[]): void {
  for (const service of services) guarding.states[service] = 'granted'
  release()
}
const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement
/** Ids of the scripts that may run by now. */
const live = (): string[] => [...document.querySelectorAll('script:not([type="text/plain"])')].map(({ id }) => id)
const comesAlive = (...ids: string[]): Promise<void> => vi.waitFor(() => expect(live()).toEqual(ids))
const turn = (): Promise<unknown> => new Promise((done) => setTimeout(done))

const dispatch = HTMLScriptElement.prototype.dispatchEvent
let isOurs = false
/** Nothing is fetched here: a test says itself when a script has arrived, or has failed. */
beforeEach(() => {
  fetchNothing(window)
  vi.spyOn(HTMLScriptElement.prototype, 'dispatchEvent').mockImplementation(function (this: HTMLScriptElement, event) {
    return isOurs ? dispatch.call(this, event) : true
  })
})
const finish = (id: string, how: 'load' | 'error'): void => {
  isOurs = true
  find(`#${id}`).dispatchEvent(new Event(how))
  isOurs = false
}

const external = (id: string, more = ''): string =>
  `<script type="text/plain" data-askfirst="ads" data-src="https://ads.example/${id}.js" id="${id}" ${more}></script>`
const inline = (id: string, mark = 'ads'): string => `<script type="text/plain" data-askfirst="${mark}" id="${id}">1</script>`

test('what is not granted stays as it is', async () => {
  page(external('a') + inline('b'))
  const before = document.body.innerHTML
  grant('matomo')
  await turn()
  expect(document.body.innerHTML).toBe(before)
})

test('scripts live in document order, an inline one only after the external ones before it', async () => {
  page(external('a') + inline('b') + external('c'))
  grant('ads')
  await turn()
  expect(live()).toEqual(['a'])
  finish('a', 'load')
  await comesAlive('a', 'b', 'c')
})

test('a script that fails does not stop the next', async () => {
  page(external('a') + inline('b'))
  grant('ads')
  await comesAlive('a')
  finish('a', 'error')
  await comesAlive('a', 'b')
})

test('nobody waits for an async script', async () => {
  page(external('a', 'async') + inline('b'))
  grant('ads')
  await comesAlive('a', 'b')
  expect((find('#a') as HTMLScriptElement).async).toBe(true)
})

test('a script that was put into the head once more, as nobody found the first, runs once', async () => {
  page('<script async data-askfirst="ads" data-askfirst-src="https://ads.example/a.js" id="a"></script>')
  const first = find('#a')
  document.head.replaceChildren(first.cloneNode(true))
  grant('ads')
  await vi.waitFor(() => expect(first.hasAttribute('src')).toBe(true))
  expect(document.querySelectorAll('script[src]')).toHaveLength(1)
})

test('a script keeps its attributes, nonce and text, and gets its real type', async () => {
  page('<script type="text/plain" data-askfirst="ads" data-askfirst-type="module" id="a" data-key="k" crossorigin>1 + 1</script>')
  ;(find('#a') as HTMLScriptElement).nonce = 'n0nce'
  grant('ads')
  await comesAlive('a')
  const script = find('#a') as HTMLScriptElement
  expect([script.type, script.nonce, script.text, script.dataset.key]).toEqual(['module', 'n0nce', '1 + 1', 'k'])
  expect([script.hasAttribute('crossorigin'), script.hasAttribute('data-askfirst-type')]).toEqual([true, false])
})

test('a script is released once', async () => {
  page(inline('a'))
  grant('ads')
  await comesAlive('a')
  const script = find('#a')
  release()
  await turn()
  expect(find('#a')).toBe(script)
})

test.each(['data-src', 'data-askfirst-src'])('an embed gets the address that waited in %s', async (place) => {
  page(`<embed data-askfirst="video" ${place}="${video}" title="x">`)
  const embed = find('embed')
  grant('video')
  await vi.waitFor(() => expect(embed.getAttribute('src')).toBe(video))
  expect([embed.hasAttribute(place), embed.dataset.askfirst, embed.title]).toEqual([false, 'video', 'x'])
  expect(find('embed')).toBe(embed)
})

test('ours goes before the owner’s, which may be another script’s', async () => {
  page(`<img data-askfirst="video" data-askfirst-src="${video}" data-src="/lazy.png">`)
  grant('video')
  await vi.waitFor(() => expect(find('img').getAttribute('src')).toBe(video))
  expect(find('img').dataset.src).toBe('/lazy.png')
})

test('an element whose addresses have several services waits for all of them', async () => {
  page(`<img data-askfirst="video" data-askfirst-srcset="${video}, https://ads.example/2 2x">`)
  grant('video')
  await turn()
  expect(find('img').hasAttribute('srcset')).toBe(false)
  grant('ads')
  await vi.waitFor(() => expect(find('img').hasAttribute('srcset')).toBe(true))
})

test('a template gives what it holds, and its scripts wait for their turn', async () => {
  page(`${external('a')}<template data-askfirst="ads"><p>hello</p><script id="b">1</script></template>`)
  grant('ads')
  await comesAlive('a')
  release()
  await turn()
  expect([live(), find('p')]).toEqual([['a'], null])
  finish('a', 'load')
  await comesAlive('a', 'b')
  expect([find('p').textContent, find('template')]).toEqual(['hello', null])
})

test.each([
  ['a script', '<script type="text/plain" data-askfirst="necessary" data-src="https://unknown.example/x.js"></script>', 'script'],
  ['an embed', '<embed data-askfirst="necessary" data-src="https://unknown.example/">', 'embed'],
])('the mark of %s cannot let a foreign host in as necessary', async (_, html, name) => {
  page(html)
  grant('ads', 'matomo', 'video')
  await turn()
  expect(find(name).hasAttribute('src')).toBe(false)
})

test('a necessary script of the site’s own lives at once', async () => {
  page(inline('a', 'necessary'))
  release()
  await comesAlive('a')
})

test('what is withdrawn while others load does not live', async () => {
  page(external('a') + inline('b'))
  grant('ads')
  await comesAlive('a')
  guarding.states.ads = 'denied'
  finish('a', 'load')
  await turn()
  expect(live()).toEqual(['a'])
})

test('tells whose code has run', async () => {
  page(inline('a'))
  grant('ads')
  await comesAlive('a')
  expect(guarding.started).toEqual(['ads'])
})

test('nothing is released in a page that nobody is looking at yet', async () => {
  const seen = vi.fn(() => true)
  Object.defineProperty(document, 'prerendering', { configurable: true, get: seen })
  page(inline('a'))
  grant('ads')
  await turn()
  await turn()
  expect(live()).toEqual([])
  seen.mockReturnValue(false)
  document.dispatchEvent(new Event('prerenderingchange'))
  await comesAlive('a')
})

test('the mark of ours that an address is nobody’s gives way when everything in it is somebody’s', async () => {
  page(`<iframe data-askfirst="unlisted" data-askfirst-srcdoc="<img src='${video}'>"></iframe>`)
  grant('ads')
  await turn()
  expect(find('iframe').hasAttribute('srcdoc')).toBe(false)
  grant('video')
  await vi.waitFor(() => expect(find('iframe').hasAttribute('srcdoc')).toBe(true))
})
