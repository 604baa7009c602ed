// What a page embeds without a frame: object and embed.

import type { Vector } from '../vector.ts'

const page = '{{third}}/frame.html?{{id}}'
const image = '{{third}}/image.svg?{{id}}'

const written: Readonly<Record<string, string>> = {
  'object data': `<object data="${page}" type="text/html"></object>`,
  'object data of a host that nobody declares': '<object data="{{unlisted}}/frame.html?{{id}}" type="text/html"></object>',
  'object data with an image': `<object data="${image}" type="image/svg+xml"></object>`,
  'object data with a script in SVG': '<object data="{{third}}/frame.svg?{{id}}" type="image/svg+xml"></object>',
  'embed src': `<embed src="${page}" type="text/html">`,
  'embed src with an image': `<embed src="${image}">`,
  'object within an object': `<object data="data:application/x-none,"><object data="${page}" type="text/html"></object></object>`,
}

const insert = 'document.body.append(element);'
const object = `const element = document.createElement('object'); element.type = 'text/html';`
const embed = `const element = document.createElement('embed'); element.type = 'text/html';`

const made: Readonly<Record<string, string>> = {
  'object.data': `${object} element.data = '${page}'; ${insert}`,
  'object data by setAttribute': `${object} element.setAttribute('data', '${page}'); ${insert}`,
  'object data by setAttributeNS': `${object} element.setAttributeNS(null, 'data', '${page}'); ${insert}`,
  'object data by attribute node': `${object} const node = document.createAttribute('data'); node.value = '${page}'; element.setAttributeNode(node); ${insert}`,
  'object data by innerHTML': `document.getElementById('main').innerHTML = '<object data="${page}" type="text/html"></object>'`,
  'embed.src': `${embed} element.src = '${page}'; ${insert}`,
  'embed src by setAttribute': `${embed} element.setAttribute('src', '${page}'); ${insert}`,
  'embed src by attribute node': `${embed} const node = document.createAttribute('src'); node.value = '${page}'; element.setAttributeNode(node); ${insert}`,
  'embed src by innerHTML': `document.getElementById('main').innerHTML = '<embed src="${page}" type="text/html">'`,
}

export const embeds: readonly Vector[] = [
  ...Object.entries(written).map(([name, body]): Vector => ({ name, surface: 'embed', body, gap: 'parser: embed' })),
  ...Object.entries(made).map(([name, run]): Vector => ({ name, surface: 'embed', run })),
]
