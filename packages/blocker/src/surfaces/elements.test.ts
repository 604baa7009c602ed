// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { fetchNothing } from '../testing/browser-window.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { claimOfAddress, makeHolder } from './elements.ts'

fetchNothing(window)
const guarding = sampleGuarding()
const ours = '<script src="/askfirst.js"></script>'
const holder = makeHolder(guarding, ours)
const { rest, holdWithin, clean } = holder
const image = 'https://ads.example/pixel'

const make = (html: string): Element =>
  Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild as Element
function held(html: string): Element {
  const element = make(html)
  holdWithin(element)
  return element
}
const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
const claimed = (html: string, url: string): unknown => claimOfAddress(guarding, make(html), url)?.[0]?.[0]

beforeEach(() => {
  for (const service in guarding.states) delete guarding.states[service]
  guarding.heard.length = 0
  delete holder.found
})

test.each([
  ['an embed leaves the page for a moment', 'embed', true],
  ['an image stays where it is', 'img', false],
])('as its address is taken, %s: WebKit forgets only so what it was to load', (_, name, leaves) => {
  const page = document.createElement('div')
  page.innerHTML = `<p></p><${name} src="${image}"><p></p>`
  const observer = new MutationObserver(() => {})
  observer.observe(page, { childList: true })
  holdWithin(page)
  expect(observer.takeRecords().length > 0).toBe(leaves)
  expect([...page.children].map(({ localName }) => localName)).toEqual(['p', name, 'p'])
})

test('a mark speaks for an address that nobody claims, never against one that somebody does', () => {
  expect(claimed('<img data-askfirst="video">', 'https://unknown.example/')).toBe('video')
  expect(claimed('<img data-askfirst="video">', image)).toBe('ads')
  expect(claimed('<img data-askfirst="video">', '/own')).toBeUndefined()
})

test('the markup cannot call a foreign host necessary', () => {
  const element = make('<img data-askfirst="necessary">')
  expect(claimOfAddress(guarding, element, 'https://unknown.example/')).toEqual([])
})

test.each([
  ['img', 'src'],
  ['img', 'srcset'],
  ['script', 'src'],
  ['iframe', 'src'],
  ['source', 'src'],
  ['video', 'src'],
  ['video', 'poster'],
  ['track', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['input', 'src'],
  ['body', 'background'],
  ['a', 'ping'],
  ['use', 'href'],
  ['rect', 'fill'],
  ['b', 'style'],
])('the address of %s %s waits, and is listed by the name of the element', (what, place) => {
  const element = document.createElement(what)
  const value = /fill|style/.test(place) ? `background: url(${image})` : image
  expect(rest(element, place, value)).toBeUndefined()
  expect(attributesOf(element)).toEqual({ 'data-askfirst': 'ads', [`data-askfirst-${place}`]: value })
  expect(guarding.heard[0]).toEqual({ what, url: image, service: 'ads' })
})

test('what is written in a script whose address waits does not run instead of it', () => {
  const script = make(`<script src="${image}">{"theirs": 1}</script>`)
  holder.holdWithin(script.parentNode as ParentNode)
  expect(attributesOf(script)).toMatchObject({ type: 'text/plain', 'data-askfirst-src': image, 'data-askfirst-type': '' })
})

test.each([
  ['<script type="IMPORTMAP">{"imports":{"a":"https://ads.example/a.js"}}</script>', 'data-askfirst-type', 'IMPORTMAP'],
  [`<svg><image href="${image}" xlink:href="${image}"></image></svg>`, 'data-askfirst-href', image],
  [`<svg><set attributeName="href" to="${image}"></set></svg>`, 'data-askfirst-to', image],
])('%s waits', (html, attribute, value) => {
  const element = held(html)
  expect((element.querySelector('image,set') ?? element).getAttribute(attribute)).toBe(value)
})

test.each([
  ['a', 'href'],
  ['area', 'href'],
  ['img', 'title'],
  ['x-own', 'src'],
  ['form', 'action'],
])('%s %s loads nothing', (what, place) => {
  expect(rest(document.createElement(what), place, image)).toBe(image)
  expect(guarding.heard).toEqual([])
})

test.each([
  ['<link rel="stylesheet">', 'href', true],
  ['<link rel="preload">', 'href', true],
  ['<link rel="dns-prefetch">', 'href', true],
  ['<link rel="shortcut icon">', 'href', true],
  ['<link rel="canonical">', 'href', false],
  ['<link rel="alternate">', 'href', false],
  ['<meta http-equiv="refresh">', 'content', true],
  ['<meta name="description">', 'content', false],
])('of %s the %s is held: %j', (html, place, isHeld) => {
  const value = place === 'content' ? `0;url=${image}` : image
  expect(rest(make(html), place, value)).toBe(isHeld ? undefined : value)
})

test('what a link will be decides, where that is said', () => {
  expect(rest(make('<link>'), 'href', image, 'stylesheet')).toBeUndefined()
  expect(rest(make('<link>'), 'href', image)).toBe(image)
})

test('an address of the site, or of what is granted, may stand, in place of what waited', () => {
  const element = document.createElement('img')
  rest(element, 'src', image)
  expect([rest(element, 'src', '/own.png'), element.hasAttribute('data-askfirst-src')]).toEqual(['/own.png', false])
  guarding.states.ads = 'granted'
  expect(rest(element, 'src', image)).toBe(image)
})

test('what is held takes the old address away, and waits as it was written', () => {
  const element = make('<img src="/own.png">')
  rest(element, 'src', '//ads.example/x')
  expect(attributesOf(element)).toEqual({ 'data-askfirst': 'ads', 'data-askfirst-src': '//ads.example/x' })
})

test('what nobody claims and is foreign is unlisted', () => {
  expect(held('<img src="https://unknown.example/">').getAttribute('data-askfirst')).toBe('unlisted')
})

test('what a parser has built is held with its whole tree, what is in templates as well', () => {
  const tree = held(`<p><b><iframe src="https://video.example/1"></iframe></b><template><img src="${image}"></template></p>`)
  const [frame, template] = [tree.querySelector('iframe'), tree.querySelector('template')]
  expect(frame && attributesOf(frame)).toEqual({ 'data-askfirst': 'video', 'data-askfirst-src': 'https://video.example/1' })
  expect(template?.content.firstElementChild?.getAttribute('data-askfirst-src')).toBe(image)
})

test('a style loses the addresses that are held, and has its whole text waiting', () => {
  const text = `@import "/own.css"; a { background: url(${image}) }`
  const style = held(`<style>${text}</style>`)
  expect(style.textContent).toBe('@import "/own.css"; a { background: url(about:invalid) }')
  expect(style.getAttribute('data-askfirst-text')).toBe(text)
})

test('a script that imports what is held is none until it may', () => {
  const script = held(`<script type="module">import "${image}"</script>`)
  expect(attributesOf(script)).toEqual({ type: 'text/plain', 'data-askfirst': 'ads', 'data-askfirst-type': 'module' })
  expect(script.textContent).toBe(`import "${image}"`)
})

test.each(['importmap', 'speculationrules'])('any address in a script that is %s counts', (type) => {
  expect(held(`<script type="${type}">{"a": "${image}"}</script>`).getAttribute('type')).toBe('text/plain')
})

test('a script that only speaks of an address is left alone', () => {
  expect(attributesOf(held(`<script>const a = "${image}"</script>`))).toEqual({})
})

test('markup without anything to hold is passed on as it is', () => {
  for (const html of ['<p>x', '<img src="/own.png"', `<a href="${image}">`, '<b><i></b></i>']) expect(clean(html)).toBe(html)
  expect(guarding.heard).toEqual([])
})

test('markup comes back as the blocker holds it, by where it will be', () => {
  expect(clean(`<p><img src="${image}">`)).toBe(`<p><img data-askfirst="ads" data-askfirst-src="${image}"></p>`)
  const text = `@import "${image}"`
  expect(clean(`<style>${text}</style>`)).toContain('@import "about:invalid"')
  const context = make('<b style="color: red"></b>')
  expect(clean(`<img src="${image}">`, context)).toBe(`<img data-askfirst="ads" data-askfirst-src="${image}">`)
  expect(context.innerHTML).toBe('')
})

test('a page script that is written into the page is put into such a document as it is', () => {
  const inline = "<script>x.replace(y, '$&$1$`')</script>"
  const frame = document.createElement('iframe')
  makeHolder(sampleGuarding(), inline).rest(frame, 'srcdoc', '<script>1</script>')
  expect(frame.getAttribute('srcdoc')).toBe(`${inline}<script>1</script>`)
})

test('a document that is made of a text begins with the page script, once, where it has scripts', () => {
  const started = (html: string): string | null => {
    const frame = document.createElement('iframe')
    return rest(frame, 'srcdoc', html) ?? frame.getAttribute('srcdoc')
  }
  expect(started('<!doctype html><script>1</script>')).toBe(`<!doctype html>${ours}<script>1</script>`)
  expect(started('<b onclick="x">')).toBe(`${ours}<b onclick="x">`)
  for (const html of ['<b>x</b>', `${ours}<script>1</script>`]) expect(started(html)).toBe(html)
})

test('the document in a frame is held and begun as well', () => {
  const frame = document.createElement('iframe')
  expect(rest(frame, 'srcdoc', '<b>x</b>')).toBe('<b>x</b>')
  expect(rest(frame, 'srcdoc', `<img src="${image}"><script>1</script>`)).toBeUndefined()
  expect(frame.getAttribute('srcdoc')).toMatch(/^<script src="\/askfirst.js"><\/script><img data-askfirst="ads"/)
})

test('tells of every mark and every element of ours', () => {
  const found = vi.fn()
  holder.found = found
  held('<p data-askfirst="ads"></p>')
  held('<askfirst-policy></askfirst-policy>')
  held(`<img src="${image}">`)
  expect(found).toHaveBeenCalledTimes(3)
  held('<p title="x"><img src="/own"></p>')
  expect(found).toHaveBeenCalledTimes(3)
})

test.each([
  ['https://ads.example/', 'pixel', 'ads'],
  // Of what is in no page, as in a template.
  ['about:blank', 'data:,', undefined],
  ['about:blank', '/own', undefined],
])('where addresses are relative to %s, %s is that of %s', (baseURI, address, service) => {
  const element = Object.defineProperty(make('<img>'), 'baseURI', { value: baseURI })
  expect(claimOfAddress(guarding, element, address)?.[0]?.[0]).toBe(service)
})

test('a style sheet of the site loses its addresses, and comes again when they are granted', () => {
  const link = Object.assign(document.createElement('link'), { href: '/own.css' })
  const rules = [{ cssText: `p { background: url("${image}"); }` }, { cssText: 'b { color: red; }' }]
  const sheet = {
    ownerNode: link,
    cssRules: rules,
    deleteRule: (at: number) => void rules.splice(at, 1),
    insertRule: (cssText: string, at: number) => rules.splice(at, 0, { cssText }).length,
  }
  holder.holdSheet(sheet as unknown as CSSStyleSheet)
  expect(rules.map(({ cssText }) => cssText)).toEqual(['p { background: url("about:invalid"); }', 'b { color: red; }'])
  expect(attributesOf(link)).toMatchObject({ 'data-askfirst': 'ads', 'data-askfirst-href': link.href })
})

test('a style sheet that nobody may read disturbs nobody', () => {
  const foreign = {
    get cssRules(): never {
      throw new DOMException('', 'SecurityError')
    },
  }
  expect(() => holder.holdSheet(foreign as unknown as CSSStyleSheet)).not.toThrow()
})
