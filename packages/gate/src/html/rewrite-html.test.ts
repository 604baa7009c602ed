import { expect, test } from 'vitest'
import { sampleRewriting, sampleRules } from '../testing/sample-rewriting.ts'
import { longest } from './open-rewriting.ts'
import { openHtmlRewriter } from './rewrite-html.ts'
import type { Rewriting } from './rewriting.ts'

const ours = '<script>ours</script>'
const line = '<noscript>line</noscript>'
const image = 'https://ads.example/pixel'

function rewrite(html: string, more: Partial<Rewriting> = {}): string {
  const { write, end } = openHtmlRewriter({ ...sampleRewriting, ...more })
  return write(html) + end()
}
/** What becomes of the content of a body. */
const inside = (html: string, more: Partial<Rewriting> = {}): string => rewrite(`<body>${html}`, { head: '', ...more }).slice(6)
const held = (name: string, place: string, value: string, service = 'ads'): string =>
  `<${name} data-askfirst="${service}" data-askfirst-${place}="${value}">`

test.each([
  ['<!doctype html><html><head><title>x</title><p>y', '<!doctype html><html><head>O<title>x</title></head>L<p>y'],
  ['<p>x', 'O</head>L<p>x'],
  ['text', 'O</head>Ltext'],
  ['&amp; text', 'O</head>L&amp; text'],
  ['', 'O</head>L'],
  [
    '\u{feff}<?xml version="1.0"?>\r\n<!-- a --> <!doctype html>\n<html><Body ID=x>\n',
    '\u{feff}<?xml version="1.0"?>\r\n<!-- a --> <!doctype html>\n<html>O<Body ID=x>L\n',
  ],
  [
    '<html><head lang=en><link rel=icon href=/i></head>\n<body><p>',
    '<html><head lang=en>O<link rel=icon href=/i></head>\n<body>L<p>',
  ],
  ['<script>1</script>', 'O<script>1</script></head>L'],
  ['<frameset cols="*"><frame src="/a"></frameset>', 'O<frameset cols="*"><frame src="/a"></frameset>'],
  ['<template><head><body></template><p>', 'O<template><head><body></template></head>L<p>'],
  ['<title>un', 'O<title>un'],
])('puts ours first into the head and the body of %j, once, and changes nothing else', (html, expected) => {
  expect(rewrite(html, { body: line })).toBe(expected.replace('O', ours).replace('L', line))
})

test.each([
  [`<img src="${image}">`, held('img', 'src', image)],
  [`<IMG SRC=${image} src=/own>`, held('img', 'src', image)],
  ['<img src="//ads&#46;example/x">', held('img', 'src', '//ads.example/x')],
  ['<img src="/\t/ads.example/x">', held('img', 'src', '/\t/ads.example/x')],
  ['<img src="//ads.example\0/x">', held('img', 'src', '//ads.example\u{fffd}/x', 'unlisted')],
  [`<image src=${image}>`, held('img', 'src', image)],
  [`<link rel="dns-prefetch" href="${image}">`, `<link rel="dns-prefetch" data-askfirst="ads" data-askfirst-href="${image}">`],
  [`<base href="${image}">`, held('base', 'href', image)],
  [`<b style="background: url(${image})">`, held('b', 'style', `background: url(${image})`)],
  [`<body background="${image}">`, held('body', 'background', image)],
  [`<iframe src="javascript:'<img src=${image}>'">`, held('iframe', 'src', `javascript:'&lt;img src=${image}&gt;'`)],
  [`<svg><image xlink:href="${image}"/></svg>`, `<svg>${held('image', 'href', image).replace('>', '/>')}</svg>`],
  [
    `<template shadowrootmode="open"><img src="${image}"></template>`,
    `<template shadowrootmode="open">${held('img', 'src', image)}</template>`,
  ],
  [`<noscript><img src="${image}"></noscript>`, `<noscript>${held('img', 'src', image)}</noscript>`],
  [`<b onload="fetch('${image}')">`, held('b', 'onload', `fetch('${image}')`)],
  [`<b onclick="new Image().src='${image}'">`, held('b', 'onclick', `new Image().src='${image}'`)],
  [`<script src="${image}"></script>`, `${held('script', 'src', image)}</script>`],
  [
    `<script src="${image}">1</script>`,
    `<script data-askfirst="ads" data-askfirst-src="${image}" data-askfirst-type="" type="text/plain">1</script>`,
  ],
  [
    `<script type="module">import "${image}"</script>`,
    `<script type="text/plain" data-askfirst="ads" data-askfirst-type="module">import "${image}"</script>`,
  ],
  [
    `<script type="SpeculationRules">{"a":"${image}"}</script>`,
    `<script type="text/plain" data-askfirst="ads" data-askfirst-type="SpeculationRules">{"a":"${image}"}</script>`,
  ],
  [
    `<style>a{background:url(${image})}</style>`,
    `${held('style', 'text', `a{background:url(${image})}`)}a{background:url(about:invalid)}</style>`,
  ],
])('holds %s', (html, expected) => {
  expect(inside(html)).toBe(expected)
})

test.each([
  `<a href="${image}">`,
  `<form action='${image}'>`,
  `<a href=x onclick="window.open('${image}')">`,
  '<IMG  SRC = "/own.png"\n ALT=a alt=b>',
  '<img src="data:image/png;base64,AAAA">',
  '<meta http-equiv="content-security-policy" content="img-src https://ads.example">',
  `<script type="text/plain" data-askfirst="ads">import "${image}"</script>`,
  `<iframe data-askfirst="video" data-src="https://video.example/1"></iframe>`,
  `<textarea><img src="${image}"></textarea><!-- <img src="${image}"> --><p title='<img src="${image}">'>`,
  `<svg><![CDATA[<img src="${image}">]]></svg>`,
  '<p>\r\nNothing &amp here\0 <b/> </p ><br>\u{1f600}',
])('leaves %j as it is', (html) => {
  expect(inside(html)).toBe(html)
})

test('what is granted, or allowed by the owner, is passed on', () => {
  const html = `<img src="${image}"><script src=https://unknown.example/></script>`
  expect(inside(html, { states: { ads: 'granted' } })).toContain(`<img src="${image}"><script data-askfirst="unlisted"`)
  expect(inside(html, { states: { ads: 'granted' }, rules: { ...sampleRules, allowUnlisted: 1 } })).toBe(html)
  expect(inside(html, { rules: { ...sampleRules, report: 1 } })).toBe(html)
})

test('a tag or an address that never ends is dropped, as browsers drop it', () => {
  expect(inside(`<p>x<img src="${image}`)).toBe('<p>x')
  expect(inside(`<p>x<img src=${image} `)).toBe('<p>x')
})

test('the first base counts, and none that would lead elsewhere what came before it', () => {
  const base = '<base href="https://cdn.example/">'
  expect(inside(`${base}<img src="a"><img src="track">`)).toBe(`${base}<img src="a">${held('img', 'src', 'track', 'track')}`)
  expect(inside(`${base}<base href="/own"><img src="track">`)).toContain(held('img', 'src', 'track', 'track'))
  expect(inside(`<img src="track">${base}`)).toBe(`<img src="track">${held('base', 'href', 'https://cdn.example/', 'track')}`)
  expect(inside(`<template>${base}</template><img src="track">`)).toContain('<img src="track">')
})

test('a noscript is held for browsers that run scripts and for those that do not', () => {
  const [open, tag] = [`<!-- </noscript><img src="${image}">`, held('img', 'src', image)]
  expect(inside(`<noscript>${open}`)).toBe(`<noscript><!-- --></noscript>${tag}`)
  expect(inside(`<noscript><svg><style></noscript><img src="${image}">`)).toBe(
    `<noscript><svg><style></style></svg></noscript>${tag}`,
  )
  expect(inside('<noscript><b></</noscript>')).toBe('<noscript><b></></noscript>')
})

test('where browsers differ in reading, nothing is in the place of the tag by which they do', () => {
  const tag = held('img', 'src', image)
  expect(inside(`<select><style><!--</style><img src="${image}">-->`)).toBe(
    `<select></askfirst-><!--</style><img src="${image}">-->`,
  )
  expect(inside(`<select><title><img src="${image}">`)).toBe(`<select></askfirst->${tag}`)
  expect(rewrite(`<frameset><title><frame src="${image}">`)).toContain(`<frameset></askfirst->${held('frame', 'src', image)}`)
})

test('what is left out joins nothing that was apart', () => {
  expect(inside(`<select><<title>img src="${image}">`)).toBe(`<select><</askfirst->img src="${image}">`)
})

test('a style in SVG is read as a whole, and what follows an element in it is left out', () => {
  const expected = `${held('style', 'text', `@import &quot;${image}&quot;`)}@import &quot;about:invalid&quot;`
  expect(inside(`<svg><style>@import &quot;https://ads.exa<!-- -->mple/pixel"</style>`)).toBe(`<svg>${expected}</style>`)
  expect(inside(`<svg><style>a<g>b</g>c</style>d`)).toBe('<svg><style>a<g></g></style>d')
})

test('a sheet that would end its own element has nothing left', () => {
  const sheet = `\\3c /style\\3e a{background:url(${image})}`
  expect(inside(`<style>${sheet}</style>`)).toBe(`${held('style', 'text', sheet)}</style>`)
})

test('the document in a frame is held as well, and begins with the page script where it has scripts', () => {
  const frame = (html: string): string =>
    inside(`<iframe srcdoc='${html}'>`, { head: '<script>O</script>' }).replace('<script>O</script>', '')
  const tag = '&lt;img data-askfirst=&quot;ads&quot; data-askfirst-src=&quot;//ads.example/x&quot;&gt;'
  expect(frame('<img src=//ads.example/x>')).toContain(`srcdoc="${tag}"`)
  expect(frame('<!doctype html><b onclick=x>')).toContain('srcdoc="&lt;!doctype html&gt;&lt;script&gt;O&lt;/script&gt;&lt;b')
  expect(frame('<b>x</b>')).toContain(`srcdoc='<b>x</b>'`)
  let deep = '<p>'
  for (let i = 0; i < 12; i++) deep = `<iframe srcdoc="${deep.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`
  expect(inside(deep)).toContain('data-askfirst-srcdoc')
})

test('a nonce is on what may run, where it has none', () => {
  const nonce = 'N'
  expect(inside('<script>1</script><SCRIPT src=/a></SCRIPT><style>b</style>', { nonce })).toBe(
    '<script nonce="N">1</script><SCRIPT nonce="N" src=/a></SCRIPT><style nonce="N">b</style>',
  )
  const others = `<script nonce=M>1</script><script type="text/plain">1</script>${held('script', 'src', image)}</script>`
  expect(inside(others, { nonce })).toBe(others)
})

test('what is too long to be looked at ends the document, but a script goes on as none', () => {
  const { write } = openHtmlRewriter({ ...sampleRewriting, head: '' })
  write('<p>x<script>')
  write('//'.repeat(longest / 2 + 1))
  expect(write('1</script><p>')).toBe('1</script><p>')
  expect(write(`<img alt="${' '.repeat(longest)}`)).toContain('<!-- askfirst')
  expect(write('"><img>')).toBe('')
})
