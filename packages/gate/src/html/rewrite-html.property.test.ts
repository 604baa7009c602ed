// Random markup, whole and broken, judged by parse5's full tree builder as a browser with and without scripting would read it.

import fc from 'fast-check'
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from 'vitest'
import { sampleRewriting } from '../testing/sample-rewriting.ts'
import { openHtmlRewriter } from './rewrite-html.ts'

const head = '<script data-ours="head"></script>'
const body = '<noscript data-ours="body"></noscript>'

/** The document in pieces that end at these places. */
function rewrite(html: string, cuts: readonly number[] = []): string {
  const { write, end } = openHtmlRewriter({ ...sampleRewriting, head, body })
  const places = [...cuts.map((cut) => cut % (html.length + 1)), html.length].sort((one, other) => one - other)
  let from = 0
  let out = ''
  for (const place of places) {
    out += write(html.slice(from, place))
    from = place
  }
  return out + end()
}

const foreign = '//ads.example/x'
const loads = /^(src|srcset|srcdoc|poster|background|ping|imagesrcset|data|fill|style|href|content|on\w+)$/

const inStyle = /(@import "|url\()(https:)?\/\/ads.example/
const inFunction = /url\((https:)?\/\/ads.example/
const inScript = /(?<![@\w])import "(https:)?\/\/ads.example/

const inAttribute = /(^|[\s,;='"])(https:)?\/\/ads.example/

/** Does it load by this attribute? */
function doesLoad({ tagName, attrs }: Tree.Element, place: string, value: string): boolean {
  const has = (name: string): boolean => attrs.some((other) => other.name === name)
  if (/^(fill|style)$/.test(place)) return inFunction.test(value) && (place === 'style' || !tagName.includes('-'))
  if (!loads.test(place) || !inAttribute.test(value) || (place !== 'srcset' && /\s\S*ads/.test(value) && !/^on/.test(place)))
    return false
  if (place === 'content') return tagName === 'meta' && has('http-equiv')
  if (place === 'href') return tagName === 'link' ? has('rel') : !/^(a|area|meta)$/.test(tagName) && !tagName.includes('-')
  return !tagName.includes('-') || /^on/.test(place)
}

/** Every place in a tree where the foreign address would be loaded. */
function leaks(node: Tree.Node, hasScripting: boolean): string[] {
  const found: string[] = []
  if ('attrs' in node) {
    const { tagName, attrs } = node
    for (const { name, value } of attrs) {
      const place = name.replace(/.*:/, '')
      if (place === 'srcdoc') found.push(...leaks(parse(value), hasScripting))
      else if (doesLoad(node, place, value)) found.push(`${tagName} ${place}`)
    }
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    const isScript = tagName === 'script' && !attrs.some(({ name, value }) => name === 'type' && value === 'text/plain')
    if (tagName === 'style' && inStyle.test(text)) found.push(tagName)
    const hasAddress = node.namespaceURI.endsWith('html') && attrs.some(({ name }) => name === 'src')
    if (isScript && !hasAddress && inScript.test(text)) found.push(tagName)
    if (tagName === 'noscript' && hasScripting && node.namespaceURI.endsWith('html'))
      found.push(...leaks(parseFragment(text, { scriptingEnabled: false }), false).map((leak) => `noscript: ${leak}`))
  }
  if ('content' in node) found.push(...leaks(node.content, hasScripting))
  if ('childNodes' in node) for (const child of node.childNodes) found.push(...leaks(child, hasScripting))
  return found
}

const allLeaks = (html: string): string[] => [
  ...leaks(parse(html), true),
  ...leaks(parse(html, { scriptingEnabled: false }), false).map((leak) => `off: ${leak}`),
]

const names =
  'a b p div span img image input iframe script style link meta base object embed video source svg math mi mtext desc title foreignObject g use annotation-xml template noscript textarea select option table tr td caption colgroup col frameset frame noframes noembed xmp plaintext html head body form button br hr li pre listing'.split(
    ' ',
  )
const values = [
  foreign,
  `https:${foreign}`,
  `&#47;/ads.example/x`,
  `url(${foreign})`,
  `0;url=${foreign}`,
  `@import "${foreign}"`,
  'x',
  '',
]
const places = 'src href srcset style data poster background content srcdoc onload onclick fill ping'.split(' ')
const rest = [
  'rel=stylesheet',
  'http-equiv=refresh',
  'type=module',
  'type=text/plain',
  'encoding=text/html',
  'color=red',
  'title="<img src=//ads.example/x>"',
  'shadowrootmode=open',
  '/',
]
const attribute = fc.oneof(
  fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...values), fc.constantFrom('"', "'", ''))
    .map(
      ([name, value, quote]) =>
        `${name}=${quote}${quote === '' ? value.replace(/[\s"]/g, '') : value.replaceAll(quote, '')}${quote}`,
    ),
  fc.constantFrom(...rest),
)
const tag = fc
  .tuple(fc.constantFrom(...names), fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '>', '>', '/>', ' '))
  .map(([name, attributes, end]) => `<${[name, ...attributes].join(' ')}${end}`)
const endTag = fc.constantFrom(...names).map((name) => `</${name}>`)
const text = fc.constantFrom(
  'x',
  ' ',
  '\n',
  '\r\n',
  '\0',
  '&amp;',
  '&lt;',
  '<!--',
  '-->',
  '--',
  '<!doctype html>',
  '<![CDATA[',
  ']]>',
  '<?x>',
  '<',
  '</',
  '"',
  "'",
  '>',
  '=',
  `import "${foreign}"`,
  `@import "${foreign}";`,
  `url(${foreign})`,
  '</style>',
  '</script>',
  '<script>',
  '<style>',
  '</noscript>',
  '<noscript>',
  '<svg>',
  '</svg>',
  '<img src=//ads.example/x>',
)
const markup = fc.array(fc.oneof(tag, tag, endTag, text), { maxLength: 14 }).map((parts) => parts.join(''))
const cuts = fc.array(fc.nat(), { maxLength: 8 })
const numRuns = Number(process.env.RUNS ?? 3000)

const linked = fc.tuple(markup, markup).map(([one, other]) => `${one}<svg><use xlink:href="${foreign}">${other}`)

test('no address of nobody’s yes stands where it loads, whoever reads it', () => {
  fc.assert(
    fc.property(fc.oneof(markup, linked), (html) => {
      const out = rewrite(html)
      expect(allLeaks(out), `${JSON.stringify(html)} → ${JSON.stringify(out)}`).toEqual([])
    }),
    { numRuns },
  )
})

test('a frameset in a noscript makes no document of frames, in which what is text elsewhere would be none', () => {
  for (const start of ['<noscript>', '<body><noscript>'])
    expect(allLeaks(rewrite(`${start}<frameset><xmp><frame src="${foreign}">`))).toEqual([])
})

test('a tag that never ends takes nothing in, wherever a line break before it was cut', () => {
  const html = '\r\n<a / '
  for (let at = 1; at < html.length; at++) {
    const rewriter = openHtmlRewriter(sampleRewriting)
    const out = rewriter.write(html.slice(0, at)) + rewriter.write(html.slice(at)) + rewriter.end()
    expect(out, `cut at ${at}`).toMatch(/^\r\n<script/)
  }
})

test('text in a noscript that never ends is the same, wherever a line break before it was cut', () => {
  const html = '<p><noscript><xmp>\r\n'
  for (let at = 0; at < html.length; at++) expect(rewrite(html, [at]), `cut at ${at}`).toBe(rewrite(html))
})

test('half an end tag is the same, wherever a line break before it was cut', () => {
  for (let at = 0; at < 4; at++) expect(rewrite('\r\n</', [at]), `cut at ${at}`).toBe(rewrite('\r\n</'))
})

test('what comes out does not depend on how it was cut', () => {
  fc.assert(
    fc.property(markup, cuts, (html, places) => {
      expect(rewrite(html, places)).toBe(rewrite(html))
    }),
    { numRuns },
  )
})

/** A tree as a text, without what we put in, and with what is held where it was. */
function bare(node: Tree.Node): string {
  if ('value' in node) return node.value
  if ('data' in node) return `<!--${node.data}-->`
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
  const inside = children.map((child) => bare(child)).join('')
  if (!('attrs' in node)) return `${node.nodeName}${'name' in node ? node.name : ''}${inside}`
  const { tagName, attrs } = node
  const all = Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
  if ('data-ours' in all) return ''
  const { 'data-askfirst': _, 'data-askfirst-text': text, ...rest } = all
  if (rest['data-askfirst-type'] === '') delete rest.type
  const given = Object.entries(rest).map(([name, value]) => [name.replace('data-askfirst-', ''), value] as const)
  const own = Object.fromEntries(given.filter(([name, value]) => name !== 'type' || (value && value !== 'text/plain')))
  if (own.srcdoc !== undefined) own.srcdoc = bare(parse(own.srcdoc))
  const isText = tagName === 'noscript' && node.namespaceURI.endsWith('html')
  return `<${node.namespaceURI}:${tagName} ${JSON.stringify(Object.entries(own).sort())}>${isText ? '' : (text ?? inside)}</>`
}

test('nothing else in the tree has changed', () => {
  fc.assert(
    fc.property(markup, (html) => {
      // Of a style or script in SVG that has elements in it, only the text before them stays.
      fc.pre(!/<(svg|math).*<(style|script)/s.test(html))
      // Of two roots the first has the attributes, and what waits has another name.
      fc.pre(!/<(html|body) .*<\1 /s.test(html))
      const out = rewrite(html)
      expect(bare(parse(out)), `${JSON.stringify(html)} → ${JSON.stringify(out)}`).toBe(bare(parse(html)))
    }),
    { numRuns },
  )
})
