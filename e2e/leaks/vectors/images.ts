// Images, in HTML and SVG.

import type { Vector } from '../vector.ts'

const address = '{{third}}/image.svg?{{id}}'
const scanned = 'preload scanner: image'

const written: readonly Omit<Vector, 'surface'>[] = [
  { name: 'img src', body: `<img src="${address}">`, gap: scanned },
  { name: 'img src of a host that nobody declares', body: '<img src="{{unlisted}}/image.svg?{{id}}">', gap: scanned },
  { name: 'img srcset', body: `<img srcset="${address} 1x">`, gap: scanned },
  { name: 'img srcset with sizes', body: `<img sizes="100vw" srcset="${address} 900w">`, gap: scanned },
  { name: 'img loading=lazy', body: `<img loading="lazy" width="9" height="9" src="${address}">` },
  { name: 'picture with source', body: `<picture><source srcset="${address}"><img src="data:,"></picture>` },
  {
    name: 'img in noscript',
    body: `<noscript><img src="data:,"></noscript><img width="1" height="1" style="display:none" src="${address}">`,
    gap: scanned,
  },
  { name: 'input type=image', body: `<input type="image" src="${address}">`, gap: scanned },
  { name: 'image in SVG', body: `<svg><image href="${address}" width="9" height="9"/></svg>`, gap: scanned },
  { name: 'image in SVG by xlink', body: `<svg><image xlink:href="${address}" width="9" height="9"/></svg>`, gap: scanned },
  {
    name: 'feImage in SVG',
    body: `<svg><filter id="f"><feImage href="${address}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
    gap: 'parser: image',
  },
  { name: 'fill=url() in SVG', body: `<svg><rect width="9" height="9" fill="url(${address}#paint)"/></svg>` },
  { name: 'mask in SVG', body: `<svg><rect width="9" height="9" mask="url(${address}#mask)"/></svg>` },
  { name: 'body background', body: `<table background="${address}"><tr><td>x</table>` },
  { name: 'td background', body: `<table><tr><td background="${address}">x</table>` },
  { name: 'image element of old', body: `<image src="${address}">`, gap: scanned },
]

const make = `const image = document.createElement('img');`
const insert = 'document.body.append(image);'
const svg = (tag: string): string =>
  `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const image = document.createElementNS('http://www.w3.org/2000/svg', '${tag}'); image.setAttribute('width', 9); image.setAttribute('height', 9); svg.append(image); document.body.append(svg);`

const made: Readonly<Record<string, string>> = {
  'new Image().src': `new Image().src = '${address}'`,
  'new Image().src of a host that nobody declares': `new Image().src = '{{unlisted}}/image.svg?{{id}}'`,
  'img.src': `${make} image.src = '${address}'; ${insert}`,
  'img.srcset': `${make} image.srcset = '${address} 1x'; ${insert}`,
  'img.setAttribute src': `${make} image.setAttribute('src', '${address}')`,
  'img.setAttribute srcset': `${make} image.setAttribute('srcset', '${address}')`,
  'img.setAttributeNS': `${make} image.setAttributeNS(null, 'src', '${address}')`,
  'img src by attribute node': `${make} const node = document.createAttribute('src'); node.value = '${address}'; image.setAttributeNode(node)`,
  'img src by attribute node with namespace': `${make} const node = document.createAttributeNS(null, 'src'); node.value = '${address}'; image.setAttributeNodeNS(node)`,
  'img src by value of its attribute node': `${make} image.setAttribute('src', 'data:,'); image.getAttributeNode('src').value = '${address}'`,
  'img src by nodeValue of its attribute node': `${make} image.setAttribute('src', 'data:,'); image.getAttributeNode('src').nodeValue = '${address}'`,
  'img src by textContent of its attribute node': `${make} image.setAttribute('src', 'data:,'); image.attributes[0].textContent = '${address}'`,
  'img src by setNamedItem': `${make} const node = document.createAttribute('src'); node.value = '${address}'; image.attributes.setNamedItem(node)`,
  'img src by setNamedItemNS': `${make} const node = document.createAttribute('src'); node.value = '${address}'; image.attributes.setNamedItemNS(node)`,
  'img src by a borrowed attribute node': `${make} document.body.insertAdjacentHTML('beforeend', '<b id="lender" src="${address}"></b>'); const node = document.getElementById('lender').getAttributeNode('src'); node.ownerElement.removeAttributeNode(node); image.setAttributeNode(node)`,
  'img src by a cloned attribute node': `${make} const lender = document.createElement('b'); lender.setAttribute('src', '${address}'); image.setAttributeNode(lender.getAttributeNode('src').cloneNode())`,
  'img.src by Reflect.set': `Reflect.set(new Image(), 'src', '${address}')`,
  'img.src by Object.assign': `Object.assign(document.createElement('img'), { src: '${address}' })`,
  'img.src by the setter of the prototype': `Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set.call(new Image(), '${address}')`,
  'img.setAttribute by the prototype': `Element.prototype.setAttribute.call(new Image(), 'src', '${address}')`,
  'img of createElementNS': `const image = document.createElementNS('http://www.w3.org/1999/xhtml', 'img'); image.src = '${address}'`,
  'img of another document': `const image = document.implementation.createHTMLDocument('').createElement('img'); image.setAttribute('src', '${address}'); ${insert}`,
  'img of another document, adopted': `const image = document.implementation.createHTMLDocument('').createElement('img'); image.src = '${address}'; document.adoptNode(image); ${insert}`,
  'img of another document, imported': `const image = document.implementation.createHTMLDocument('').createElement('img'); image.src = '${address}'; document.importNode(image)`,
  'img of an XML document, adopted': `const image = new DOMParser().parseFromString('<img xmlns="http://www.w3.org/1999/xhtml" src="${address.replace('&', '&amp;')}"/>', 'application/xhtml+xml').documentElement; document.body.append(document.adoptNode(image))`,
  'img cloned': `${make} const host = document.createElement('template'); host.innerHTML = '<img src="${address}">'; host.content.firstChild.cloneNode(); document.body.append(host.content.firstChild.cloneNode())`,
  'srcset of source in picture': `const picture = document.createElement('picture'); const source = document.createElement('source'); source.srcset = '${address}'; const image = document.createElement('img'); image.src = 'data:,'; picture.append(source, image); document.body.append(picture)`,
  'srcset of source by setAttributeNS': `const picture = document.createElement('picture'); const source = document.createElement('source'); source.setAttributeNS(null, 'srcset', '${address}'); const image = document.createElement('img'); image.src = 'data:,'; picture.append(source, image); document.body.append(picture)`,
  'input type=image by script': `const image = document.createElement('input'); image.type = 'image'; image.src = '${address}'; ${insert}`,
  'input whose type becomes image': `const image = document.createElement('input'); image.setAttribute('src', '${address}'); ${insert} image.type = 'image'`,
  'image in SVG by setAttribute': `${svg('image')} image.setAttribute('href', '${address}')`,
  'image in SVG by setAttributeNS xlink': `${svg('image')} image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '${address}')`,
  'image in SVG by baseVal': `${svg('image')} image.href.baseVal = '${address}'`,
  'favicon by script': `document.querySelector('link[rel=icon]').href = '${address}'; await new Promise((resolve) => setTimeout(resolve, 300))`,
  'img in a closed shadow root': `const host = document.createElement('div'); document.body.append(host); host.attachShadow({ mode: 'closed' }).innerHTML = '<img src="${address}">'`,
  'img in an open shadow root': `const host = document.createElement('div'); document.body.append(host); host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('img'), { src: '${address}' }))`,
  'img by decode()': `${make} image.src = '${address}'; await image.decode()`,
  'img for a canvas': `${make} image.crossOrigin = 'anonymous'; image.src = '${address}'; await new Promise((resolve) => (image.onload = image.onerror = resolve)); document.createElement('canvas').getContext('2d').drawImage(image, 0, 0)`,
}

export const images: readonly Vector[] = [
  ...written.map((vector): Vector => ({ ...vector, surface: 'image' })),
  ...Object.entries(made).map(([name, run]): Vector => ({ name, surface: 'image', run })),
]
