// The same claim as in rewrite-html.property.test.ts by another judge: htmlparser2, which shares no code with parse5. Where the two read
// the input differently it is no judge.

import { type ChildNode, isTag } from 'domhandler'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from 'vitest'
import { sampleRewriting } from '../testing/sample-rewriting.ts'
import { openHtmlRewriter } from './rewrite-html.ts'

const foreign = '//ads.example/x'

/** What loads, by its element and attribute; written here once more, from the HTML standard and not from our own table. */
const loads = new Set([
  ...['script', 'iframe', 'img', 'input', 'embed', 'source', 'video', 'audio', 'track', 'frame'].map((name) => `${name} src`),
  ...['img srcset', 'source srcset', 'video poster', 'object data', 'body background', 'table background', 'td background'],
  ...['link href', 'a ping', 'use href', 'use xlink:href', 'image href', 'image xlink:href'],
])

/** Elements with their attributes, in the order of the document. */
type Elements = [name: string, attributes: Readonly<Record<string, string>>][]

function readByOther(html: string): Elements {
  const all = (nodes: readonly ChildNode[]): Elements =>
    nodes.flatMap((node): Elements => (isTag(node) ? [[node.name, node.attribs], ...all(node.children)] : []))
  return all(parseDocument(html).children)
}

function readByOurs(html: string): Elements {
  const all = (node: Tree.Node): Elements => {
    const own: Elements =
      'attrs' in node
        ? [
            [
              node.tagName,
              Object.fromEntries(node.attrs.map(({ name, value, prefix }) => [prefix ? `${prefix}:${name}` : name, value])),
            ],
          ]
        : []
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
    return [...own, ...children.flatMap(all)]
  }
  // What every document has is not written.
  return all(parse(html)).filter(([name, attributes]) => !/^(html|head|body)$/.test(name) || Object.keys(attributes).length > 0)
}

const places = 'src srcset href data poster background ping xlink:href title alt data-src'.split(' ')
const values = [
  foreign,
  `https:${foreign}`,
  `${foreign} 2x`,
  `/own.png 1x, ${foreign} 2x`,
  'https://www.shop.example/own',
  '/own',
  'x',
  '',
]
const attribute = fc
  .tuple(fc.constantFrom(...places), fc.constantFrom(...values), fc.constantFrom('"', "'"))
  .map(([name, value, quote]) => `${name}=${quote}${value}${quote}`)
const attributes = fc
  .tuple(
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('', '', ' rel=stylesheet', ' rel=preload as=image', ' data-askfirst=ads'),
  )
  .map(([list, more]) => ` ${list.join(' ')}${more}`)
const blocks = ['div', 'section', 'ul', 'video', 'audio', 'object', 'svg', 'figure', 'b']
const { node: tree } = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('text', '&amp;', '<!-- c -->', ' '),
    fc
      .tuple(fc.constantFrom('img', 'input', 'link', 'source', 'embed', 'track'), attributes)
      .map(([name, list]) => `<${name}${list}>`),
    fc
      .tuple(fc.constantFrom('script', 'iframe', 'a', 'textarea'), attributes)
      .map(([name, list]) => `<${name}${list}></${name}>`),
    fc
      .tuple(fc.constantFrom(...blocks), attributes, tie('nodes'))
      .map(([name, list, inside]) => `<${name}${list}>${inside}</${name}>`),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((parts) => parts.join('')),
}))
const page = fc
  .tuple(fc.constantFrom('', '<!doctype html>'), fc.array(tree, { maxLength: 6 }))
  .map(([type, parts]) => type + parts.join(''))

function rewrite(html: string): string {
  const { write, end } = openHtmlRewriter({ ...sampleRewriting, head: '' })
  return write(html) + end()
}

/** Addresses of nobody’s yes where they load. */
const leaks = (elements: Elements): string[] =>
  elements.flatMap(([name, attributes]) =>
    Object.entries(attributes)
      .filter(([place, value]) => loads.has(`${name} ${place}`) && (name !== 'link' || attributes.rel) && value.includes(foreign))
      .map(([place]) => `${name} ${place}`),
  )

test('another parser finds no address of nobody’s yes where it loads', () => {
  let judged = 0
  let held = 0
  fc.assert(
    fc.property(page, (html) => {
      const read = readByOther(html)
      fc.pre(JSON.stringify(read) === JSON.stringify(readByOurs(html)))
      const out = rewrite(html)
      expect(leaks(readByOther(out)), `${JSON.stringify(html)} → ${JSON.stringify(out)}`).toEqual([])
      judged++
      held += leaks(read).length
    }),
    { numRuns: Number(process.env.RUNS ?? 3000), maxSkipsPerRun: 20 },
  )
  // It has had something to judge.
  expect(judged).toBeGreaterThan(1000)
  expect(held).toBeGreaterThan(300)
})
