// Links that load or warm something, in the page, by script and in response headers.

import type { Vector } from '../vector.ts'

const scanned = 'preload scanner: link'
const header = 'response header: Link'
const sheet = '{{third}}/style.css?{{id}}'

const written: readonly Omit<Vector, 'surface'>[] = [
  { name: 'link rel=stylesheet', head: `<link rel="stylesheet" href="${sheet}">`, gap: scanned },
  {
    name: 'link rel=stylesheet of a host that nobody declares',
    head: '<link rel="stylesheet" href="{{unlisted}}/style.css?{{id}}">',
    gap: scanned,
  },
  { name: 'link rel=stylesheet for print', head: `<link rel="stylesheet" media="print" href="${sheet}">`, gap: 'parser: link' },
  {
    name: 'link rel=alternate stylesheet',
    head: `<link rel="alternate stylesheet" title="other" href="${sheet}">`,
    gap: 'parser: link',
  },
  { name: 'link rel=preload', head: '<link rel="preload" as="script" href="{{third}}/script.js?{{id}}">', gap: scanned },
  {
    name: 'link rel=preload as=font',
    head: '<link rel="preload" as="font" crossorigin href="{{third}}/font.woff2?{{id}}">',
    gap: scanned,
  },
  { name: 'link imagesrcset', head: '<link rel="preload" as="image" imagesrcset="{{third}}/image.svg?{{id}} 1x">', gap: scanned },
  { name: 'link rel=modulepreload', head: '<link rel="modulepreload" href="{{third}}/module.js?{{id}}">', gap: scanned },
  { name: 'link rel=prefetch', head: '<link rel="prefetch" href="{{third}}/script.js?{{id}}">', gap: 'parser: link' },
  { name: 'link rel=preconnect', head: '<link rel="preconnect" href="{{connect}}">', gap: scanned },
  { name: 'link rel=icon', head: '<link rel="icon" href="{{third}}/image.svg?{{id}}">' },
  { name: 'link rel=stylesheet in the body', body: `<link rel="stylesheet" href="${sheet}">`, gap: scanned },
  { name: 'Link header: preload', headers: { link: '<{{third}}/style.css?{{id}}>; rel=preload; as=style' }, gap: header },
  { name: 'Link header: modulepreload', headers: { link: '<{{third}}/module.js?{{id}}>; rel=modulepreload' }, gap: header },
  { name: 'Link header: prefetch', headers: { link: '<{{third}}/script.js?{{id}}>; rel=prefetch' }, gap: header },
  { name: 'Link header: preconnect', headers: { link: '<{{connect}}>; rel=preconnect' }, gap: header },
]

const make = (rel: string): string => `const link = document.createElement('link'); link.rel = '${rel}';`
const insert = 'document.head.append(link);'

const made: Readonly<Record<string, string>> = {
  'link.href stylesheet': `${make('stylesheet')} link.href = '${sheet}'; ${insert}`,
  'link.href stylesheet of a host that nobody declares': `${make('stylesheet')} link.href = '{{unlisted}}/style.css?{{id}}'; ${insert}`,
  'link.href prefetch': `${make('prefetch')} link.href = '{{third}}/script.js?{{id}}'; ${insert}`,
  'link.href preload': `${make('preload')} link.as = 'image'; link.href = '{{third}}/image.svg?{{id}}'; ${insert}`,
  'link.href modulepreload': `${make('modulepreload')} link.href = '{{third}}/module.js?{{id}}'; ${insert}`,
  'link.href preconnect': `${make('preconnect')} link.href = '{{connect}}'; ${insert}`,
  'link.imageSrcset': `${make('preload')} link.as = 'image'; link.imageSrcset = '{{third}}/image.svg?{{id}} 1x'; ${insert}`,
  'link imagesrcset by setAttribute': `${make('preload')} link.as = 'image'; link.setAttribute('imagesrcset', '{{third}}/image.svg?{{id}} 1x'); ${insert}`,
  'link.rel after href': `const link = document.createElement('link'); link.href = '${sheet}'; ${insert} link.rel = 'stylesheet'`,
  'link.rel from canonical to stylesheet': `${make('canonical')} link.href = '${sheet}'; ${insert} link.rel = 'stylesheet'`,
  'link.rel from alternate to stylesheet': `${make('alternate')} link.setAttribute('href', '${sheet}'); ${insert} link.setAttribute('rel', 'stylesheet')`,
  'link.relList.add': `const link = document.createElement('link'); link.href = '${sheet}'; ${insert} link.relList.add('stylesheet')`,
  'link.relList.value': `${make('canonical')} link.href = '${sheet}'; ${insert} link.relList.value = 'stylesheet'`,
  'link.relList.replace': `${make('canonical')} link.href = '${sheet}'; ${insert} link.relList.replace('canonical', 'stylesheet')`,
  'link disabled, then toggleAttribute': `document.head.insertAdjacentHTML('beforeend', '<link disabled rel="stylesheet" href="${sheet}">'); document.head.lastElementChild.toggleAttribute('disabled')`,
  'link.disabled = false': `document.head.insertAdjacentHTML('beforeend', '<link disabled rel="stylesheet" href="${sheet}">'); document.head.lastElementChild.disabled = false`,
  'link href by setAttribute': `${make('stylesheet')} link.setAttribute('href', '${sheet}'); ${insert}`,
  'link href by setAttributeNS': `${make('stylesheet')} link.setAttributeNS(null, 'href', '${sheet}'); ${insert}`,
  'link href by attribute node': `${make('stylesheet')} ${insert} const node = document.createAttribute('href'); node.value = '${sheet}'; link.setAttributeNode(node)`,
  'link in capitals': `const link = document.createElement('LINK'); link.setAttribute('REL', 'StyleSheet'); link.setAttribute('HREF', '${sheet}'); ${insert}`,
  'link with an alternate among its rels': `${make('alternate prefetch')} link.href = '{{third}}/script.js?{{id}}'; ${insert}`,
  'processing instruction xml-stylesheet': `const frame = document.createElement('iframe'); frame.src = URL.createObjectURL(new Blob(['<?xml-stylesheet href="${sheet}" type="text/css"?><svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' })); document.body.append(frame)`,
}

export const links: readonly Vector[] = [
  ...written.map((vector): Vector => ({ ...vector, surface: 'link' })),
  ...Object.entries(made).map(([name, run]): Vector => ({ name, surface: 'link', run })),
]
