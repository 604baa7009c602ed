// Scripts, images, media, styles, fonts and links of the shop's own.

import type { Keep } from './keep.ts'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"><g id="cross"><path d="M0 0h9v7z"/></g></svg>`
const said = {
  'a.js': `said.push('a')`,
  'b.js': `said.push('b', document.currentScript?.dataset.which)`,
  'm.js': `import { n } from './n.js'; said.push('m' + n, import.meta.url.slice(-4))`,
  'n.js': 'export const n = 1; export default n',
}
const loaded = `if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done))`
/** A second of silence: a WAV file of 8000 samples of 8 bits. */
const header = Buffer.from(
  'RIFF\x64\x1f\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x40\x1f\0\0',
  'latin1',
).toString('base64')
const wave = `new Blob([Uint8Array.from(atob('${header}'), (c) => c.charCodeAt(0)), new Uint8Array(8000).fill(128)], { type: 'audio/wav' })`

export const elements: readonly Keep[] = [
  {
    name: 'scripts: classic, deferred, async, module and inline, in their order',
    head: `<script>window.said = []</script><script defer src="/files/b.js" data-which="deferred"></script><script type="module" src="/files/m.js"></script><script src="/files/a.js"></script><script nomodule src="/files/b.js"></script>`,
    files: said,
    run: `said.push('end'); ${loaded}; return said`,
  },
  {
    name: 'scripts that a script makes, with their events',
    head: `<script>window.said = []</script>`,
    files: said,
    run: `const make = (src, set = {}) => new Promise((done) => { const s = Object.assign(document.createElement('script'), { src, ...set }); s.dataset.which = 'made'; s.onload = s.onerror = ({ type }) => done(type); document.head.append(s) })
      return [await make('/files/a.js'), await make('/files/b.js', { async: false }), await make('/files/none.js'), await make('/files/m.js', { type: 'module' }), said, document.createElement('script').async]`,
  },
  {
    name: 'inline, blob and data scripts that a script makes',
    head: `<script>window.said = []</script>`,
    run: `const add = (set) => new Promise((done) => { const s = Object.assign(document.createElement('script'), set); s.onload = done; document.body.append(s); if (set.text) done() })
      await add({ text: 'said.push("inline", document.currentScript.isConnected)' })
      await add({ src: URL.createObjectURL(new Blob(['said.push("blob")'])) })
      await add({ src: 'data:text/javascript,said.push("data")' })
      await add({ type: 'text/template', text: 'said.push("never")' }); return said`,
  },
  {
    name: 'a script that throws',
    head: `<script>window.heard = []; addEventListener('error', ({ message, filename, lineno }) => heard.push([message, filename.slice(-10), lineno]))</script><script src="/files/bad.js"></script>`,
    files: { 'bad.js': `\nthrow new RangeError('too far')` },
    run: 'return heard',
  },
  {
    name: 'an import map, and import() of modules of the shop',
    head: `<script type="importmap">{ "imports": { "own": "/files/n.js", "lib/": "/files/" } }</script>`,
    files: said,
    run: `window.said = []; const a = await import('own'), b = await import('lib/n.js'), c = await import('/files/m.js')
      const missing = await import('/files/none.js').catch((error) => error.name)
      return [a.n, a === b, Object.keys(c), said, missing, await import('nothing').catch((error) => error.name)]`,
  },
  {
    name: 'modules from blobs and data',
    run: `const a = await import(URL.createObjectURL(new Blob(['export default 1'], { type: 'text/javascript' })))
      const b = await import('data:text/javascript,export default 2'); return [a.default, b.default]`,
  },
  {
    name: 'document.write while the page loads',
    body: `<main><script>document.write('<p id=w>written<script>window.wrote = document.getElementById("w").outerHTML</scr' + 'ipt><table><tr><td>1</table>')</script></main>`,
    run: `return [wrote, document.querySelector('main').innerHTML]`,
  },
  {
    name: 'document.write of a script of the shop',
    body: `<main><script>window.said = []; document.write('<script src="/files/a.js"></scr' + 'ipt><script>said.push("after")</scr' + 'ipt>')</script></main>`,
    files: said,
    run: `return [said, document.querySelector('main').children.length]`,
  },
  {
    name: 'images: src, srcset, picture, data and blob',
    body: `<img src="/files/a.svg"><img srcset="/files/b.svg 1x, /files/c.svg 2x"><picture><source srcset="/files/d.svg" media="(min-width: 1px)"><img src="/files/e.svg"></picture><img src="data:image/svg+xml,${encodeURIComponent(svg)}"><img src="/files/none.svg"><img loading="lazy" src="/files/f.svg">`,
    files: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.svg`, svg])),
    run: `${loaded}; const i = new Image()
      i.src = URL.createObjectURL(new Blob([${JSON.stringify(svg)}], { type: 'image/svg+xml' })); await i.decode()
      const own = [...document.querySelectorAll('#page img')]; await Promise.all(own.map((i) => i.decode().catch(() => {})))
      return [own.map((i) => [i.complete, i.naturalWidth, i.currentSrc.slice(0, 40), i.getAttributeNames()]), i.naturalWidth]`,
  },
  {
    name: 'images that a script makes',
    files: { 'a.svg': svg },
    run: `const i = new Image(5, 4), events = []; i.onload = i.onerror = ({ type }) => events.push(type)
      i.src = '/files/a.svg'; await i.decode(); const j = document.createElement('img')
      j.setAttribute('src', '/files/a.svg'); document.body.append(j); await j.decode()
      const k = document.createElement('img'); k.src = ''
      return [events, i.src, i.getAttribute('src'), i.width, i.outerHTML, j.outerHTML, k.src, k.outerHTML, i instanceof HTMLImageElement, i.constructor === HTMLImageElement]`,
  },
  {
    name: 'SVG: use, image and script',
    body: `<svg><use href="/files/a.svg#cross"/><image href="/files/a.svg" width="9"/><script>window.inSvg = document.currentScript.namespaceURI</script></svg>`,
    files: { 'a.svg': svg },
    run: `${loaded}; const u = document.querySelector('use')
      u.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '/files/a.svg#cross')
      return [inSvg, u.href.baseVal, u.outerHTML, document.querySelector('image').href.animVal]`,
  },
  {
    name: 'audio and video from blobs',
    run: `const meta = (m) => new Promise((done) => { m.onloadedmetadata = () => done([m.duration, m.readyState > 0, m.src.slice(0, 5), m.currentSrc.slice(0, 5)]); m.onerror = () => done(['error', m.error.code]) })
      const a = new Audio(URL.createObjectURL(${wave})); const v = document.createElement('video')
      v.innerHTML = '<source src="' + URL.createObjectURL(${wave}) + '">'; document.body.append(v); const heard = Promise.all([meta(a), meta(v)]); v.load()
      return [...(await heard), a instanceof HTMLAudioElement]`,
  },
  {
    name: 'a style sheet of the shop, with what it imports and draws',
    head: `<link rel="stylesheet" href="/files/a.css"><style>@import "/files/b.css"; p { background: url(/files/b.svg) }</style>`,
    body: '<p>text</p>',
    files: {
      'a.css':
        '@import "c.css"; @font-face { font-family: own; src: url(own.woff2) } p { color: red; font-family: own; border-image: url(a.svg) }',
      'b.css': 'p { margin: 3px }',
      'c.css': 'p { padding: 4px }',
      'a.svg': svg,
      'b.svg': svg,
    },
    run: `${loaded}; await document.fonts.ready
      const { color, margin, padding } = getComputedStyle(document.querySelector('#page p'))
      return [color, margin, padding, [...document.styleSheets].map((s) => [s.cssRules.length, s.href]), document.fonts.size]`,
  },
  {
    name: 'style sheets that a script makes',
    files: { 'a.css': 'p { color: red }', 'x.svg': svg },
    body: '<p>text</p>',
    run: `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '/files/a.css'
      const event = await new Promise((done) => { l.onload = l.onerror = ({ type }) => done(type); document.head.append(l) })
      const s = new CSSStyleSheet(); s.replaceSync('p { margin: 7px }'); document.adoptedStyleSheets = [s]
      const t = document.createElement('style'); t.textContent = 'p { padding: 1px }'; document.head.append(t)
      t.sheet.insertRule('p { top: 2px }')
      const { color, margin, padding, top } = getComputedStyle(document.querySelector('#page p'))
      document.querySelector('#page p').style.background = 'url(/files/x.svg)'
      return [event, color, margin, padding, top, l.sheet.cssRules.length, document.querySelector('#page p').style.cssText]`,
  },
  {
    name: 'links of the head',
    head: `<link rel="canonical" href="https://shop.example/a"><link rel="alternate" hreflang="da" href="https://shop.example/da"><link rel="icon" href="/files/icon.svg"><link rel="manifest" href="/files/own.json"><link rel="license" href="https://example.org/l"><link rel="preload" as="style" href="/files/a.css"><link rel="modulepreload" href="/files/n.js"><link rel="next" href="/2"><link rel="me" href="https://example.org/me">`,
    files: { 'icon.svg': svg, 'own.json': '{}', 'a.css': '', 'n.js': '' },
    later: '/files/icon.svg',
    run: `${loaded}; return [...document.querySelectorAll('link')].map((l) => [l.outerHTML, l.href, [...l.relList]])`,
  },
  {
    name: 'links for the visitor',
    body: `<a href="mailto:a@shop.example">m</a><a href="tel:+4512345678">t</a><a href="https://elsewhere.example/a?b#c" target="_blank" rel="noopener">e</a><a href="/own" download="x">d</a><a>none</a><map><area href="https://elsewhere.example/"></map>`,
    run: `const a = document.createElement('a'); a.href = 'https://elsewhere.example/x'; document.body.append(a)
      return [...document.links, a].map((l) => [l.outerHTML, l.href, l.host, l.target, l.rel])`,
  },
  {
    name: 'a canvas with an image of the shop',
    body: '<canvas width="9" height="7"></canvas>',
    files: { 'a.svg': svg },
    run: `const i = new Image(); i.src = '/files/a.svg'; await i.decode()
      const c = document.querySelector('canvas'), d = c.getContext('2d'); d.drawImage(i, 0, 0)
      const bitmap = await createImageBitmap(i)
      return [c.toDataURL().length > 100, [...d.getImageData(4, 3, 1, 1).data], bitmap.width, (await new Promise((done) => c.toBlob(done))).type]`,
  },
]
