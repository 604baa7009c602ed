// Style sheets and styles that load: imports, images, fonts; as text, by rule and by property.

import type { Vector } from '../vector.ts'

const sheet = '{{third}}/style.css?{{id}}'
const image = 'url({{third}}/image.svg?{{id}})'
const face = '@font-face{font-family:ad;src:url({{third}}/font.woff2?{{id}})}'

const written: readonly Omit<Vector, 'surface'>[] = [
  { name: '@import in style', head: `<style>@import "${sheet}";</style>`, gap: 'preload scanner: @import' },
  { name: '@import url() in style', head: `<style>@import url(${sheet});</style>`, gap: 'preload scanner: @import' },
  {
    name: '@import of a host that nobody declares',
    head: '<style>@import "{{unlisted}}/style.css?{{id}}";</style>',
    gap: 'preload scanner: @import',
  },
  { name: '@import with escapes', head: `<style>@\\69mport "${sheet}";</style>`, gap: 'parser: @import' },
  {
    name: '@import in a layer',
    head: `<style>@import url(${sheet}) layer(a) supports(display: block) screen;</style>`,
    gap: 'parser: @import',
  },
  { name: 'background: url() in style', head: `<style>body{background:${image}}</style>` },
  { name: 'background: url() with escapes', head: `<style>body{background:u\\72l({{third}}/image.svg?{{id}})}</style>` },
  { name: 'image-set() in style', head: '<style>body{background:image-set("{{third}}/image.svg?{{id}}" 1x)}</style>' },
  { name: 'cross-fade() in style', head: `<style>body{background:-webkit-cross-fade(${image},url(data:,),50%)}</style>` },
  { name: '@font-face in style', head: `<style>${face} p{font-family:ad}</style>` },
  { name: 'list-style-image in style', head: `<style>p{display:list-item;list-style-image:${image}}</style>` },
  { name: 'content: url() in style', head: `<style>p::before{content:${image}}</style>` },
  { name: 'cursor: url() in style', head: `<style>p::after{content:"";border-image:${image} 1}</style>` },
  { name: 'mask-image in style', head: `<style>p{mask-image:${image}}</style>` },
  { name: 'shape-outside in style', head: `<style>p{float:left;shape-outside:${image}}</style>` },
  { name: 'custom property that is used', head: `<style>:root{--ad:${image}}p{background:var(--ad)}</style>` },
  {
    name: '@property with an image that is used',
    head: `<style>@property --ad{syntax:"<image>";inherits:false;initial-value:${image}}p{background:var(--ad)}</style>`,
  },
  { name: '@media with a background', head: `<style>@media screen{@supports (display:block){p{background:${image}}}}</style>` },
  { name: 'style attribute', body: `<p style="background:${image}">x</p>` },
  { name: 'style attribute in SVG', body: `<svg><rect width="9" height="9" style="mask:${image}"/></svg>` },
  { name: 'style in SVG', body: `<svg><style>@import "${sheet}";</style></svg>`, gap: 'preload scanner: @import' },
  {
    name: 'style in a declarative shadow root',
    body: `<div><template shadowrootmode="closed"><style>p{background:${image}}</style><p>x</p></template></div>`,
  },
  {
    name: 'style sheet of the site that imports',
    head: '<link rel="stylesheet" href="{{files}}/own.css">',
    files: { 'own.css': `@import "${sheet}";` },
    gap: 'style sheet of the site',
  },
  {
    name: 'style sheet of the site with a background',
    head: '<link rel="stylesheet" href="{{files}}/own.css">',
    files: { 'own.css': `body{background:${image}}` },
  },
  {
    name: 'style sheet of the site with a font',
    head: '<link rel="stylesheet" href="{{files}}/own.css">',
    files: { 'own.css': `${face}p{font-family:ad}` },
  },
]

const text = `const p = document.getElementById('text');`
const style = `const style = document.createElement('style'); document.head.append(style);`

const made: Readonly<Record<string, string>> = {
  'style.textContent @import': `${style} style.textContent = '@import "${sheet}";'`,
  'style.textContent background': `${style} style.textContent = 'p{background:${image}}'`,
  'style.innerHTML': `${style} style.innerHTML = 'p{background:${image}}'`,
  'style.innerText': `${style} style.innerText = 'p{background:${image}}'`,
  'style.append of text': `${style} style.append('p{background:${image}}')`,
  'style.appendChild of a text node': `${style} style.appendChild(document.createTextNode('p{background:${image}}'))`,
  'data of a text node in style': `${style} style.append(' '); style.firstChild.data = 'p{background:${image}}'`,
  'appendData on a text node in style': `${style} style.append(' '); style.firstChild.appendData('p{background:${image}}')`,
  'nodeValue of a text node in style': `${style} style.append(' '); style.firstChild.nodeValue = 'p{background:${image}}'`,
  'replaceData of a text node in style': `${style} style.append('p{}'); style.firstChild.replaceData(0, 3, 'p{background:${image}}')`,
  'style.insertAdjacentText': `${style} style.insertAdjacentText('beforeend', 'p{background:${image}}')`,
  'style made, then inserted': `const style = document.createElement('style'); style.textContent = 'p{background:${image}}'; document.head.append(style)`,
  'sheet.insertRule': `${style} style.sheet.insertRule('p{background:${image}}')`,
  'sheet.insertRule @import': `${style} style.sheet.insertRule('@import "${sheet}";')`,
  'sheet.insertRule @font-face': `${style} style.sheet.insertRule('${face}'); style.sheet.insertRule('p{font-family:ad}')`,
  'sheet.addRule': `${style} style.sheet.addRule('p', 'background:${image}')`,
  'insertRule in @media': `${style} style.textContent = '@media screen{}'; style.sheet.cssRules[0].insertRule('p{background:${image}}')`,
  'rule.style.background': `${style} style.textContent = 'p{color:red}'; style.sheet.cssRules[0].style.background = '${image}'`,
  'rule.style.setProperty': `${style} style.textContent = 'p{color:red}'; style.sheet.cssRules[0].style.setProperty('background-image', '${image}')`,
  'rule.style.cssText': `${style} style.textContent = 'p{color:red}'; style.sheet.cssRules[0].style.cssText = 'background:${image}'`,
  'rule.styleMap.set': `${style} style.textContent = 'p{color:red}'; style.sheet.cssRules[0].styleMap.set('background-image', '${image}')`,
  'rule.selectorText': `${style} style.textContent = 'x-none{background:${image}}'; style.sheet.cssRules[0].selectorText = 'p'`,
  'sheet.replaceSync': `const sheet = new CSSStyleSheet(); sheet.replaceSync('p{background:${image}}'); document.adoptedStyleSheets = [sheet]`,
  'sheet.replace': `const sheet = new CSSStyleSheet(); await sheet.replace('p{background:${image}}'); document.adoptedStyleSheets.push(sheet)`,
  'adopted sheet.insertRule': `const sheet = new CSSStyleSheet(); document.adoptedStyleSheets = [sheet]; sheet.insertRule('p{background:${image}}')`,
  'adopted sheet in a shadow root': `const sheet = new CSSStyleSheet(); sheet.replaceSync('p{background:${image}}'); const root = document.getElementById('main').attachShadow({ mode: 'closed' }); root.innerHTML = '<p>x</p>'; root.adoptedStyleSheets = [sheet]`,
  'new FontFace().load()': `await new FontFace('ad', 'url({{third}}/font.woff2?{{id}})').load()`,
  'FontFace in document.fonts': `document.fonts.add(new FontFace('ad', 'url({{third}}/font.woff2?{{id}})')); ${text} p.style.fontFamily = 'ad'; await document.fonts.load('9px ad')`,
  'element.style.background': `${text} p.style.background = '${image}'`,
  'element.style.backgroundImage of a host that nobody declares': `${text} p.style.backgroundImage = 'url({{unlisted}}/image.svg?{{id}})'`,
  "element.style['background-image']": `${text} p.style['background-image'] = '${image}'`,
  'element.style.setProperty': `${text} p.style.setProperty('background-image', '${image}')`,
  'element.style.setProperty of a custom property': `${text} p.style.background = 'var(--ad)'; p.style.setProperty('--ad', '${image}')`,
  'element.style.cssText': `${text} p.style.cssText = 'background:${image}'`,
  'element.style = text': `${text} p.style = 'background:${image}'`,
  'element.attributeStyleMap.set': `${text} p.attributeStyleMap.set('background-image', '${image}')`,
  'style by setAttribute': `${text} p.setAttribute('style', 'background:${image}')`,
  'style by setAttributeNS': `${text} p.setAttributeNS(null, 'style', 'background:${image}')`,
  'style by attribute node': `${text} const node = document.createAttribute('style'); node.value = 'background:${image}'; p.setAttributeNode(node)`,
  'element.animate': `${text} p.animate([{ backgroundImage: '${image}' }, { backgroundImage: 'none' }], 1e5)`,
  'new KeyframeEffect': `${text} new Animation(new KeyframeEffect(p, { backgroundImage: ['${image}', 'none'] }, 1e5)).play()`,
  'SVG presentation attribute by script': `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); svg.innerHTML = '<rect width="9" height="9"/>'; document.body.append(svg); svg.firstChild.setAttribute('mask', '${image}')`,
  'background attribute by script': `document.body.setAttribute('background', '{{third}}/image.svg?{{id}}')`,
  'document.body.background': `document.body.background = '{{third}}/image.svg?{{id}}'`,
  'style by innerHTML': `document.getElementById('main').innerHTML = '<style>p{background:${image}}</style><p>x</p>'`,
  'style attribute by innerHTML': `document.getElementById('main').innerHTML = '<p style="background:${image}">x</p>'`,
  'CSS module by import': `await import('{{files}}/own.css', { with: { type: 'css' } }).then(({ default: sheet }) => { document.adoptedStyleSheets = [sheet] })`,
}

export const css: readonly Vector[] = [
  ...written.map((vector): Vector => ({ ...vector, surface: 'css' })),
  ...Object.entries(made).map(
    ([name, run]): Vector => ({
      name,
      surface: 'css',
      run,
      ...(run.includes('{{files}}') && { files: { 'own.css': `p{background:${image}}` } }),
    }),
  ),
]
