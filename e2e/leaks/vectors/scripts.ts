// Scripts of every kind, written in the page or made by another script.

import type { Vector } from '../vector.ts'

const scanned = 'preload scanner: script'
const external = '{{third}}/script.js?{{id}}'

/** In the page's HTML. Those without a gap are nothing that the preload scanner looks at. */
const written: readonly Omit<Vector, 'surface'>[] = [
  { name: 'script src', head: `<script src="${external}"></script>`, gap: scanned },
  { name: 'script src at the end of the body', body: `<script src="${external}"></script>`, gap: scanned },
  {
    name: 'script src of a host that nobody declares',
    head: '<script src="{{unlisted}}/script.js?{{id}}"></script>',
    gap: scanned,
  },
  { name: 'script async', head: `<script async src="${external}"></script>`, gap: scanned },
  { name: 'script defer', head: `<script defer src="${external}"></script>`, gap: scanned },
  { name: 'script type=module', head: '<script type="module" src="{{third}}/module.js?{{id}}"></script>', gap: scanned },
  { name: 'script in capitals', head: `<SCRIPT SRC='${external}'></SCRIPT>`, gap: scanned },
  {
    name: 'script src below a base',
    head: '<base href="{{third}}/"><script src="script.js?{{id}}"></script><base>',
    gap: scanned,
  },
  { name: 'script src with a line break', head: '<script src="{{third}}/scr&#10;ipt.js?{{id}}"></script>', gap: scanned },
  { name: 'script with a nonce', head: `<script nonce="abc" src="${external}"></script>`, gap: scanned },
  {
    name: 'inline snippet that makes a script',
    head: `<script>{ const s = document.createElement('script'); s.async = true; s.src = '${external}'; document.head.append(s) }</script>`,
  },
  {
    name: 'inline snippet that inserts before the first script',
    head: `<script>{ const s = document.createElement('script'), f = document.getElementsByTagName('script')[0]; s.src = '${external}'; f.parentNode.insertBefore(s, f) }</script>`,
  },
  { name: 'inline module that imports', head: '<script type="module">import "{{third}}/module.js?{{id}}"</script>' },
  {
    name: 'inline module that imports dynamically',
    head: '<script type="module">await import("{{third}}/module.js?{{id}}")</script>',
  },
  { name: 'inline script that imports dynamically', head: '<script>import("{{third}}/module.js?{{id}}")</script>' },
  {
    name: 'import map',
    head: '<script type="importmap">{"imports":{"tag":"{{third}}/module.js?{{id}}"}}</script><script type="module">import "tag"</script>',
  },
  { name: 'script in SVG', body: `<svg><script href="${external}"></script></svg>`, gap: scanned },
  { name: 'script in SVG by xlink', body: `<svg><script xlink:href="${external}"></script></svg>`, gap: scanned },
  {
    name: 'script src=data: that makes a script',
    head: `<script src="data:text/javascript,{const s=document.createElement('script');s.src='${external}';document.head.append(s)}"></script>`,
  },
  {
    name: 'event handler that makes a script',
    body: `<img src="data:," onerror="document.head.append(Object.assign(document.createElement('script'), { src: '${external}' }))">`,
  },
]

const make = `const script = document.createElement('script');`
const insert = 'document.head.append(script);'

/** By a script of the site. */
const made: Readonly<Record<string, string>> = {
  'script.src': `${make} script.src = '${external}'; ${insert}`,
  'script.src of a host that nobody declares': `${make} script.src = '{{unlisted}}/script.js?{{id}}'; ${insert}`,
  'script.src after it is in the page': `${make} ${insert} script.src = '${external}'`,
  'script.setAttribute': `${make} script.setAttribute('src', '${external}'); ${insert}`,
  'script.setAttribute in capitals': `${make} script.setAttribute('SRC', '${external}'); ${insert}`,
  'script.setAttributeNS': `${make} script.setAttributeNS(null, 'src', '${external}'); ${insert}`,
  'script src by attribute node': `${make} const node = document.createAttribute('src'); node.value = '${external}'; script.setAttributeNode(node); ${insert}`,
  'script src by named node map': `${make} const node = document.createAttribute('src'); node.value = '${external}'; script.attributes.setNamedItem(node); ${insert}`,
  'script type=module by script': `${make} script.type = 'module'; script.src = '{{third}}/module.js?{{id}}'; ${insert}`,
  'script with text that makes a script': `${make} script.text = "document.head.append(Object.assign(document.createElement('script'), { src: '${external}' }))"; ${insert}`,
  'module with text that imports': `${make} script.type = 'module'; script.textContent = "import '{{third}}/module.js?{{id}}'"; ${insert}`,
  'script src=blob: that imports': `${make} script.src = URL.createObjectURL(new Blob(["import('{{third}}/module.js?{{id}}')"], { type: 'text/javascript' })); ${insert}`,
  'module src=blob: that imports': `${make} script.type = 'module'; script.src = URL.createObjectURL(new Blob(["import '{{third}}/module.js?{{id}}'"], { type: 'text/javascript' })); ${insert}`,
  'script src=URL object': `${make} script.src = new URL('${external}'); ${insert}`,
  'script src with tabs': `${make} script.src = '\\t' + '${external}'.replace('script', 'scr\\nipt'); ${insert}`,
  'script without a scheme': `${make} script.src = '${external}'.replace('http:', ''); ${insert}`,
  'script below a base made by script': `document.head.append(Object.assign(document.createElement('base'), { href: '{{third}}/' })); ${make} script.src = 'script.js?{{id}}'; ${insert}`,
  'script below a base that changes': `${make} script.src = 'script.js?{{id}}'; document.head.append(Object.assign(document.createElement('base'), { href: '{{third}}/' })); ${insert}`,
  'script whose type is removed later': `document.getElementById('main').innerHTML = '<p></p>'; ${make} script.type = 'text/plain'; script.src = '${external}'; ${insert} script.remove(); script.removeAttribute('type'); ${insert}`,
  'script in SVG by script': `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const script = document.createElementNS('http://www.w3.org/2000/svg', 'script'); script.setAttribute('href', '${external}'); svg.append(script); document.body.append(svg)`,
  'script in SVG by animated string': `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const script = document.createElementNS('http://www.w3.org/2000/svg', 'script'); svg.append(script); document.body.append(svg); script.href.baseVal = '${external}'`,
  'script in SVG by setAttributeNS xlink': `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const script = document.createElementNS('http://www.w3.org/2000/svg', 'script'); script.setAttributeNS('http://www.w3.org/1999/xlink', 'href', '${external}'); svg.append(script); document.body.append(svg)`,
  'script in XHTML by createElementNS': `const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script'); script.setAttribute('src', '${external}'); ${insert}`,
  'dynamic import()': `await import('{{third}}/module.js?{{id}}')`,
  'dynamic import() by import map': `${make} script.type = 'importmap'; script.textContent = JSON.stringify({ imports: { tag: '{{third}}/module.js?{{id}}' } }); ${insert} await import('tag')`,
  'new Function that imports': `await new Function("return import('{{third}}/module.js?{{id}}')")()`,
  'setTimeout with a string that imports': `setTimeout("import('{{third}}/module.js?{{id}}')")`,
  'javascript: address': `location.href = "javascript:void import('{{third}}/module.js?{{id}}')"`,
  'event handler attribute by script': `const link = document.createElement('a'); link.setAttribute('onclick', "document.head.append(Object.assign(document.createElement('script'), { src: '${external}' }))"); link.click()`,
}

export const scripts: readonly Vector[] = [
  ...written.map((vector): Vector => ({ ...vector, surface: 'script' })),
  ...Object.entries(made).map(([name, run]): Vector => ({ name, surface: 'script', run })),
]
