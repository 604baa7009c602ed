// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { guardedWriting } from '../testing/guarded-writing.ts'
import { ownProperty } from '../testing/own-property.ts'

const written: string[] = []
const made: Blob[] = []
const { win, guarding, seen, looked, ours, image, tag, heldTag, main } = guardedWriting((win) => {
  // happy-dom writes a document at once, and so no tag in two.
  Object.defineProperty(win.Document.prototype, 'write', { configurable: true, value: (text: string) => written.push(text) })
  win.URL.createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`
  ownProperty(win.Range.prototype, 'createContextualFragment')
})

beforeEach(() => {
  for (const service in guarding.states) delete guarding.states[service]
  document.body.innerHTML = '<main><b></b></main>'
  seen.length = looked.length = guarding.heard.length = 0
})
/** From a document in which nothing loads. */
const elsewhere = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild as Element
function attributeNode(): Attr {
  const element = elsewhere(tag)
  return element.removeAttributeNode(element.getAttributeNode('src') as Attr)
}

test('nothing of it is a gap but what happy-dom does not let anybody set', () => {
  expect(guarding.gaps).toEqual(['cssText', 'textContent', 'KeyframeEffect'])
})

test.each<[string, (element: HTMLImageElement) => unknown]>([
  ['a property', (element) => Object.assign(element, { src: image })],
  ['setAttribute', (element) => element.setAttribute('src', image)],
  ['setAttribute in capitals', (element) => element.setAttribute('SRC', image)],
  ['setAttributeNS', (element) => element.setAttributeNS(null, 'src', image)],
  ['setAttributeNode', (element) => element.setAttributeNode(attributeNode())],
])('an address set by %s is held', (_, set) => {
  const element = document.createElement('img')
  set(element)
  expect(element.outerHTML).toBe(heldTag)
  expect(guarding.heard.at(-1)).toEqual({ what: 'img', url: image, service: 'ads' })
})

test.each([
  ['script', 'src'],
  ['iframe', 'src'],
  ['img', 'srcset'],
  ['source', 'src'],
  ['video', 'src'],
  ['video', 'poster'],
  ['audio', 'src'],
  ['track', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
])('the property %s.%s is held', (localName, attribute) => {
  const element = document.createElement(localName)
  Object.assign(element, { [attribute]: image })
  expect([element.hasAttribute(attribute), element.getAttribute(`data-askfirst-${attribute}`)]).toEqual([false, image])
})

test.each<[string, (link: HTMLLinkElement) => unknown]>([
  ['its property', (link) => Object.assign(link, { rel: 'stylesheet' })],
  ['setAttribute', (link) => link.setAttribute('rel', 'stylesheet')],
])('a link that has an address loses it when it becomes a style sheet by %s', (_, become) => {
  const link = document.createElement('link')
  link.href = image
  expect(link.getAttribute('href')).toBe(image)
  become(link)
  expect([link.rel, link.hasAttribute('href'), link.getAttribute('data-askfirst-href')]).toEqual(['stylesheet', false, image])
})

test('what a held link becomes later does not lose its address', () => {
  const link = document.createElement('link')
  link.setAttribute('href', image)
  for (const rel of ['preload', 'stylesheet']) link.setAttribute('rel', rel)
  expect(link.getAttribute('data-askfirst-href')).toBe(image)
})

test('an attribute that is put among others is held, and alone it loads nothing', () => {
  const [element, empty] = [elsewhere('<img alt="x">'), document.createElement('img')]
  for (const { attributes } of [element, empty]) attributes.setNamedItem(attributeNode())
  expect([element.getAttribute('data-askfirst-src'), element.hasAttribute('src')]).toEqual([image, false])
  expect(empty.hasAttribute('src')).toBe(false)
})

test('an attribute without an element is judged when it comes to one', () => {
  const action = document.createAttribute('action')
  action.value = image
  expect(action.value).toBe(image)
  expect(guarding.heard).toEqual([])
})

test('an address of the site, or of what is granted, is set as it was given', () => {
  guarding.states.ads = 'granted'
  for (const address of ['/own.png', image]) {
    const element = document.createElement('img')
    element.src = address
    expect(element.outerHTML).toBe(`<img src="${address}">`)
  }
})

test.each<[string, (element: HTMLElement) => unknown]>([
  ['innerHTML', (element) => Object.assign(element, { innerHTML: tag })],
  ['outerHTML', (element) => Object.assign(element.firstElementChild as Element, { outerHTML: tag })],
  ['insertAdjacentHTML', (element) => element.insertAdjacentHTML('beforeend', tag)],
  [
    'a fragment of a range',
    (element) => {
      const range = document.createRange()
      range.selectNode(element)
      element.append(range.createContextualFragment(tag))
    },
  ],
  ['the markup of a shadow tree', (element) => Object.assign(element.attachShadow({ mode: 'open' }), { innerHTML: tag })],
])('what is written by %s is held before it is there', (_, write) => {
  write(main())
  expect((main().shadowRoot ?? main()).innerHTML).toContain(heldTag)
})

test('a tag that is cut in two is held, and the rest is not lost', () => {
  document.write('<i>1</i><img src="https://ads.')
  document.write('example/pixel">', '<i>2</i>')
  expect(written.join('')).toBe(`<i>1</i>${heldTag}<i>2</i>`)
})

test('markup without anything to hold is written to the letter', () => {
  main().innerHTML = '<p title="x">y</p>'
  expect(main().innerHTML).toBe('<p title="x">y</p>')
})

test.each<[string, (node: Node) => unknown]>([
  ['append', (node) => main().append(node)],
  ['appendChild', (node) => main().appendChild(node)],
  ['prepend', (node) => main().prepend(node)],
  ['insertBefore', (node) => main().insertBefore(node, main().firstChild)],
  ['replaceChild', (node) => main().replaceChild(node, main().firstChild as Node)],
  ['replaceChildren', (node) => main().replaceChildren(node)],
  ['before', (node) => main().firstElementChild?.before(node)],
  ['after', (node) => main().firstElementChild?.after(node)],
  ['replaceWith', (node) => main().firstElementChild?.replaceWith(node)],
  ['insertAdjacentElement', (node) => main().insertAdjacentElement('beforeend', node as Element)],
])('a tree that was made elsewhere is looked at when %s puts it in', (_, insert) => {
  const tree = elsewhere(`<p>${tag}</p>`)
  insert(tree)
  expect(looked).toContain(tree)
  expect(main().innerHTML).toContain(heldTag)
})

test('a node that a script has made goes in as fast as ever, as long as there are no frames', () => {
  main().append(document.createElement('b'))
  expect([looked, seen]).toEqual([[], []])
})

test('in a page that has frames every node is looked at: it may come from one of them', () => {
  const frames = vi.spyOn(win, 'length', 'get').mockReturnValue(1)
  const element = document.createElement('b')
  main().append(element)
  frames.mockRestore()
  expect(looked).toContain(element)
})

test('whoever puts in what may be a window is told of it', () => {
  const element = document.createElement('object')
  main().append(element)
  expect(looked).toContain(element)
  expect(seen).not.toEqual([])
})

test('a shadow tree is told of, as it is made', () => {
  const root = main().attachShadow({ mode: 'closed' })
  expect(seen).toEqual([root])
})

test.each<[string, (style: HTMLElement, text: string) => unknown]>([
  ['textContent', (style, text) => Object.assign(style, { textContent: text })],
  ['innerHTML', (style, text) => Object.assign(style, { innerHTML: text })],
  ['append', (style, text) => style.append(text)],
  ['a text node', (style, text) => style.appendChild(document.createTextNode(text))],
])('the text of a style is held when it comes by %s', (_, write) => {
  const style = document.createElement('style')
  write(style, `a { background: url(${image}) }`)
  expect(style.textContent).toBe('a { background: url(about:invalid) }')
  expect(style.getAttribute('data-askfirst-text')).toContain(image)
})

test('the text of a script that imports what is held waits', () => {
  const script = document.createElement('script')
  script.text = `import("${image}")`
  expect([script.type, script.getAttribute('data-askfirst')]).toEqual(['text/plain', 'ads'])
})

test('a rule that is inserted has no address that is held', () => {
  const style = document.createElement('style')
  document.head.append(style)
  style.sheet?.insertRule(`b { background: url(${image}) }`)
  expect(style.sheet?.cssRules[0]?.cssText).toContain('about:invalid')
  style.remove()
})

test('a declaration of a rule is looked at when the script is through', async () => {
  const style = document.createElement('style')
  style.textContent = 'b { color: red }'
  document.head.append(style)
  const rule = style.sheet?.cssRules[0] as CSSStyleRule
  rule.style.background = `url(${image})`
  await Promise.resolve()
  expect(rule.style.cssText).not.toContain(image)
  style.remove()
})

test('a document in an address of its own begins with the page script', async () => {
  const blobs = [new Blob(['<b>x</b>'], { type: 'text/html' }), new Blob(['x'], { type: 'text/plain' })]
  expect(blobs.map((blob) => win.URL.createObjectURL(blob))).toEqual(['blob:1', 'blob:2'])
  expect([await made[0]?.text(), made[0]?.type, made[1] === blobs[1]]).toEqual([
    `<!doctype html>${ours}<b>x</b>`,
    'text/html',
    true,
  ])
})

test('an instruction that names a style sheet says nothing any more', () => {
  const instruction = document.createProcessingInstruction('xml-stylesheet', `href="${image}"`)
  main().append(instruction)
  expect(instruction.data).toBe('')
})
