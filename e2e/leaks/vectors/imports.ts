// Modules of a third party, imported by code of the site. Knows nothing about what holds them.

import type { Vector } from '../vector.ts'

const dynamic: readonly [way: string, run: string][] = [
  ['import() in a script of the site', `await import('{{third}}/module.js?{{id}}')`],
  ['import() of an object', `await import({ toString: () => '{{third}}/module.js?{{id}}' })`],
  ['import() of a module that imports another', `await import('{{third}}/import.js?{{id}}')`],
  ['import() in a function made of text', `await new Function('return import("{{third}}/module.js?{{id}}")')()`],
  [
    'import() in an async function made of text',
    `await (async () => {}).constructor('await import("{{third}}/module.js?{{id}}")')()`,
  ],
  ['import() in eval', `await eval('import("{{third}}/module.js?{{id}}")')`],
  ['import() in indirect eval', `await (0, eval)('import("{{third}}/module.js?{{id}}")')`],
  [
    'import() in a timer with a string',
    `setTimeout('window.imported = import("{{third}}/module.js?{{id}}")')
      await new Promise((done) => setTimeout(done, 100)); await imported`,
  ],
  [
    'import() in an inline event handler',
    `const b = document.createElement('b')
      b.setAttribute('onclick', 'window.imported = import("{{third}}/module.js?{{id}}")'); b.click(); await imported`,
  ],
  [
    'import() in an inline script that a script inserts',
    `const s = document.createElement('script'); s.textContent = 'window.imported = import("{{third}}/module.js?{{id}}")'
      document.body.append(s); await imported`,
  ],
  [
    'import() in a module from a blob',
    `await import(URL.createObjectURL(new Blob(['await import("{{third}}/module.js?{{id}}")'], { type: 'text/javascript' })))`,
  ],
  [
    'import in a module from a blob',
    `await import(URL.createObjectURL(new Blob(['import "{{third}}/module.js?{{id}}"'], { type: 'text/javascript' })))`,
  ],
  ['import in a module from data:', `await import('data:text/javascript,import "{{third}}/module.js?{{id}}"')`],
  [
    'import() in a fresh realm',
    `const f = document.createElement('iframe'); document.body.append(f)
      await f.contentWindow.eval('import("{{third}}/module.js?{{id}}")')`,
  ],
  [
    'import() of a name of an import map that a script adds',
    `const s = document.createElement('script'); s.type = 'importmap'; s.textContent = '{ "imports": { "ad": "{{third}}/module.js?{{id}}" } }'
     document.head.append(s); await import('ad')`,
  ],
  [
    'import() in a javascript: address',
    `location.href = 'javascript:void import("{{third}}/module.js?{{id}}")'
      await new Promise((done) => setTimeout(done, 200))`,
  ],
  ['import() of a host that nobody declares', `await import('{{unlisted}}/module.js?{{id}}')`],
]

const markup: readonly (Pick<Vector, 'head' | 'body' | 'files'> & { readonly name: string })[] = [
  { name: 'import() in an inline script of the page', body: `<script>import('{{third}}/module.js?{{id}}')</script>` },
  {
    name: 'import() in an inline module of the page',
    body: `<script type="module">await import('{{third}}/module.js?{{id}}')</script>`,
  },
  { name: 'import in an inline module of the page', body: `<script type="module">import '{{third}}/module.js?{{id}}'</script>` },
  {
    name: 'import by a name of the page’s import map',
    head: `<script type="importmap">{ "imports": { "ad": "{{third}}/module.js?{{id}}" } }</script>`,
    body: `<script type="module">import 'ad'</script>`,
  },
  {
    name: 'import() by a prefix of the page’s import map',
    head: `<script type="importmap">{ "imports": { "ad/": "{{third}}/" } }</script>`,
    body: `<script>import('ad/module.js?{{id}}')</script>`,
  },
  {
    name: 'import of the site’s own module that an import map leads elsewhere',
    head: `<script type="importmap">{ "imports": { "{{files}}/own.js": "{{third}}/module.js?{{id}}" } }</script>`,
    body: `<script type="module">import '{{files}}/own.js'</script>`,
  },
  {
    name: 'import in an external module of the site',
    body: `<script type="module" src="{{files}}/own.js"></script>`,
    files: { 'own.js': `import '{{third}}/module.js?{{id}}'` },
  },
  {
    name: 'import() in an external module of the site',
    body: `<script type="module" src="{{files}}/own.js"></script>`,
    files: { 'own.js': `await import('{{third}}/module.js?{{id}}')` },
  },
  {
    name: 'import in a module that a module of the site imports',
    body: `<script type="module" src="{{files}}/own.js"></script>`,
    files: { 'own.js': `import './second.js'`, 'second.js': `import '{{third}}/module.js?{{id}}'` },
  },
]

export const imports: readonly Vector[] = [
  ...dynamic.map(([name, run]): Vector => ({ name, surface: 'script', run })),
  ...markup.map((vector): Vector => ({ ...vector, surface: 'script' })),
]
