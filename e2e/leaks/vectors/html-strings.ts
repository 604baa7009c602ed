// HTML that becomes elements: by every parser that a script can call, and by every way of putting what it made into the page.

import type { Vector } from '../vector.ts'

const image = '<img src="{{third}}/image.svg?{{id}}">'
const frame = '<iframe src="{{third}}/frame.html?{{id}}"></iframe>'
const script = '<script src="{{third}}/script.js?{{id}}"><\\/script>'
/** Waits in the page's HTML: scripts of a template that `innerHTML` made never run. */
const template = `<template id="made">${script.replace('\\', '')}</template>`
const main = `const main = document.getElementById('main');`

/** Strings straight into the page. */
const strings: Readonly<Record<string, string>> = {
  'innerHTML with an image': `${main} main.innerHTML = '${image}'`,
  'innerHTML with an image of a host that nobody declares': `${main} main.innerHTML = '<img src="{{unlisted}}/image.svg?{{id}}">'`,
  'innerHTML with an image that is not in the page': `document.createElement('div').innerHTML = '${image}'`,
  'innerHTML with a frame': `${main} main.innerHTML = '${frame}'`,
  'innerHTML with a style sheet': `${main} main.innerHTML = '<link rel="stylesheet" href="{{third}}/style.css?{{id}}">'`,
  'innerHTML with an event handler': `${main} main.innerHTML = '<img src="data:,x" onerror="new Image().src = &quot;{{third}}/image.svg?{{id}}&quot;">'`,
  'innerHTML with srcset': `${main} main.innerHTML = '<img srcset="{{third}}/image.svg?{{id}} 1x">'`,
  'innerHTML with a picture': `${main} main.innerHTML = '<picture><source srcset="{{third}}/image.svg?{{id}}"><img src="data:,"></picture>'`,
  'innerHTML with a poster': `${main} main.innerHTML = '<video poster="{{third}}/image.svg?{{id}}"></video>'`,
  'innerHTML with an object': `${main} main.innerHTML = '<object data="{{third}}/frame.html?{{id}}" type="text/html"></object>'`,
  'innerHTML with a meta refresh': `document.head.innerHTML += '<meta http-equiv="refresh" content="0; url={{third}}/frame.html?{{id}}">'; await new Promise((resolve) => setTimeout(resolve, 300))`,
  'innerHTML with an image in SVG': `${main} main.innerHTML = '<svg><image href="{{third}}/image.svg?{{id}}" width="9" height="9"/></svg>'`,
  'innerHTML with odd markup': `${main} main.innerHTML = '<IMG/SRC={{third}}/image.svg?{{id}}/>'`,
  'innerHTML with character references': `${main} main.innerHTML = '<img src="' + [...'{{third}}/image.svg?{{id}}'].map((c) => '&#' + c.charCodeAt() + ';').join('') + '">'`,
  'innerHTML of an SVG element': `document.body.insertAdjacentHTML('beforeend', '<svg id="svg"></svg>'); document.getElementById('svg').innerHTML = '<image href="{{third}}/image.svg?{{id}}" width="9" height="9"/>'`,
  'innerHTML of a shadow root': `${main} main.attachShadow({ mode: 'closed' }).innerHTML = '${frame}'`,
  outerHTML: `${main} main.outerHTML = '${image}'`,
  'outerHTML with a frame': `${main} main.outerHTML = '${frame}'`,
  insertAdjacentHTML: `${main} main.insertAdjacentHTML('beforeend', '${image}')`,
  'insertAdjacentHTML with a frame': `${main} main.insertAdjacentHTML('afterend', '${frame}')`,
  setHTMLUnsafe: `${main} main.setHTMLUnsafe('${image}')`,
  'setHTMLUnsafe with a declarative shadow root': `${main} main.setHTMLUnsafe('<div><template shadowrootmode="closed">${frame}</template></div>')`,
  'setHTMLUnsafe of a shadow root': `${main} main.attachShadow({ mode: 'open' }).setHTMLUnsafe('${image}')`,
  setHTML: `${main} main.setHTML('<p style="background:url({{third}}/image.svg?{{id}})">x</p><img src="{{third}}/image.svg?{{id}}">', { sanitizer: { elements: ['img'], attributes: ['src'] } })`,
  'document.write after the page': `document.open(); document.write('${image}'); document.close()`,
  'document.write of a script after the page': `document.open(); document.write('${script}'); document.close()`,
  'document.write in pieces': `document.open(); document.write('<img sr'); document.write('c="{{third}}/image.svg', '?{{id}}">'); document.close()`,
  'document.writeln': `document.open(); document.writeln('${image}'); document.close()`,
  'document.body replaced': `const body = document.createElement('body'); body.innerHTML = '${frame}'; document.body = body`,
}

/** While the page is parsed. */
const whileParsed: Readonly<Record<string, string>> = {
  'document.write of a script': `document.write('${script}')`,
  'document.write of an image': `document.write('${image}')`,
  'document.write of a frame': `document.write('${frame}')`,
  // A tag that another half of the page ends is lost, whatever is granted: to an unlisted host nobody misses it.
  'document.write of half a tag': `document.write('<img src="{{unlisted}}/image.svg?{{id}}" ')</script>><script>`,
  'document.write of a script in two strings': `document.write('<scr', 'ipt src="{{third}}/script.js?{{id}}"></scr', 'ipt>')`,
  'document.write of a style': `document.write('<style>@import "{{third}}/style.css?{{id}}";</style>')`,
}

/** What a parser made aside, put into the page. */
const parsedAside: Readonly<Record<string, string>> = {
  'a fragment of a range': `const range = document.createRange(); range.selectNode(document.body); const node = range.createContextualFragment('${script}')`,
  'a fragment of a range with a frame': `const node = document.createRange().createContextualFragment('${frame}')`,
  'the content of a template': `const node = made.content`,
  'the content of a template, cloned': `const node = made.content.cloneNode(true)`,
  'the content of a template, imported': `const node = document.importNode(made.content, true)`,
  'the content of a template in the page': `document.body.insertAdjacentHTML('beforeend', '<template id="t">${frame}</template>'); const node = document.getElementById('t').content`,
  'a document of DOMParser': `const node = new DOMParser().parseFromString('${image}', 'text/html').body.firstChild`,
  'a frame of DOMParser': `const node = new DOMParser().parseFromString('${frame}', 'text/html').body.firstChild`,
  'an SVG document of DOMParser': `const node = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><image href="{{third}}/image.svg?{{id}}" width="9" height="9"/></svg>', 'image/svg+xml').documentElement`,
  'a script of an XML document of DOMParser, imported': `const node = document.importNode(new DOMParser().parseFromString('<html xmlns="http://www.w3.org/1999/xhtml"><body><img src="{{third}}/image.svg?{{id}}"/></body></html>', 'application/xhtml+xml').body.firstChild, true)`,
  'a document of parseHTMLUnsafe': `const node = Document.parseHTMLUnsafe('${frame}').body.firstChild`,
  'a document of createHTMLDocument': `const other = document.implementation.createHTMLDocument(''); other.body.innerHTML = '${frame}'; const node = other.body.firstChild`,
  'an element of a detached document, adopted': `const other = document.implementation.createHTMLDocument(''); other.body.innerHTML = '${image}'; const node = document.adoptNode(other.body.firstChild)`,
  'an element of XSLT': `const xml = new DOMParser().parseFromString('<a/>', 'text/xml'); const sheet = new DOMParser().parseFromString('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><img src="{{third}}/image.svg?{{id}}"/></xsl:template></xsl:stylesheet>', 'text/xml'); const processor = new XSLTProcessor(); processor.importStylesheet(sheet); const node = processor.transformToFragment(xml, document)`,
  'an answer of XMLHttpRequest': `const request = new XMLHttpRequest(); request.open('GET', '{{files}}/part.html'); request.responseType = 'document'; await new Promise((resolve) => { request.onload = resolve; request.send() }); const node = request.response.body.firstChild`,
}

/** One script, inserted by every method. */
const inserted: Readonly<Record<string, string>> = {
  append: 'main.append(node)',
  appendChild: 'main.appendChild(node)',
  prepend: 'main.prepend(node)',
  before: 'main.before(node)',
  after: 'main.after(node)',
  insertBefore: 'document.body.insertBefore(node, main)',
  replaceWith: 'main.replaceWith(node)',
  replaceChild: 'document.body.replaceChild(node, main)',
  replaceChildren: 'main.replaceChildren(node)',
  insertAdjacentElement: `main.insertAdjacentElement('beforebegin', node)`,
  'Range.insertNode': 'const range = document.createRange(); range.selectNodeContents(main); range.insertNode(node)',
  'Range.surroundContents': 'const range = document.createRange(); range.selectNodeContents(main); range.surroundContents(node)',
  'DocumentFragment.append': 'const fragment = new DocumentFragment(); fragment.append(node); main.append(fragment)',
  'append in a parent that is not in the page': `const parent = document.createElement('div'); parent.append(node); main.append(parent)`,
  'append in a shadow root': `const root = main.attachShadow({ mode: 'closed' }); root.append(node)`,
  'slot of a custom element': `customElements.define('x-ad', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'closed' }).append(node) } }); main.append(document.createElement('x-ad'))`,
  'document.documentElement.append': 'document.documentElement.append(node)',
  'outer parent replaced': `const body = document.createElement('body'); body.append(node); document.documentElement.replaceChild(body, document.body)`,
}

const markup: Readonly<Record<string, string>> = {
  'declarative shadow root, open': `<div><template shadowrootmode="open">${image}</template></div>`,
  'declarative shadow root, closed': `<div><template shadowrootmode="closed">${image}</template></div>`,
  'declarative shadow root with a script': `<div><template shadowrootmode="closed">${script.replace('\\', '')}</template></div>`,
  'declarative shadow root with a frame': `<div><template shadowrootmode="closed">${frame}</template></div>`,
  'declarative shadow root within another': `<div><template shadowrootmode="open"><p><template shadowrootmode="closed">${frame}</template></p></template></div>`,
  'frame in a table': `<table>${frame}<tr><td></table>`,
  'frame in foreignObject': `<svg><foreignObject width="99" height="99">${frame}</foreignObject></svg>`,
  'template in the page, cloned by a script of the page': `<template id="t">${image}</template><script>document.body.append(document.getElementById('t').content.cloneNode(true))</script>`,
}

/** What the preload scanner finds in the markup, though it is in a template, and what the parser has load as it inserts it. */
const gaps: Readonly<Record<string, string>> = {
  'declarative shadow root, open': 'preload scanner: image',
  'declarative shadow root, closed': 'preload scanner: image',
  'declarative shadow root with a script': 'preload scanner: script',
  'frame in a table': 'parser: frame',
  'frame in foreignObject': 'parser: frame',
}

export const htmlStrings: readonly Vector[] = [
  ...Object.entries(strings).map(([name, run]): Vector => ({ name, surface: 'html string', run })),
  ...Object.entries(whileParsed).map(
    ([name, code]): Vector => ({
      name,
      surface: 'html string',
      body: `<script>${code}</script>`,
    }),
  ),
  ...Object.entries(parsedAside).map(
    ([name, run]): Vector => ({
      name: `${name}, appended`,
      surface: 'html string',
      run: `${run}; document.body.append(node)`,
      ...(run.includes('made.') && { body: template }),
      ...(run.includes('{{files}}') && { files: { 'part.html': frame } }),
    }),
  ),
  ...Object.entries(inserted).map(
    ([name, code]): Vector => ({
      name: `script by ${name}`,
      surface: 'html string',
      body: template,
      run: `${main} const node = made.content.firstChild; ${code}`,
    }),
  ),
  ...Object.entries(markup).map(
    ([name, body]): Vector => ({ name, surface: 'html string', body, ...(gaps[name] !== undefined && { gap: gaps[name] }) }),
  ),
]
