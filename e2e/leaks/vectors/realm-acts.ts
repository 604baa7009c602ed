// What code can do with a fresh window, or in it. Knows nothing about what holds it.

import type { Vector } from '../vector.ts'

const store = `localStorage.setItem('ad_1', '1'); document.cookie = '_ad_1=1'`
const script = `<script>${store}</script>`

/** `w` is the window of a frame that was just appended, `url` an address of a third party. */
const acts: readonly [act: string, run: string][] = [
  ['sessionStorage', `w.sessionStorage.ad_1 = '1'`],
  [
    'a cookie by the setter of its Document.prototype',
    `Object.getOwnPropertyDescriptor(w.Document.prototype, 'cookie').set.call(document, '_ad_1=1')`,
  ],
  ['a cookie of its document by the setter of the page', `document.__lookupSetter__('cookie').call(w.document, '_ad_1=1')`],
  ['Image', `new w.Image().src = url`],
  ['Image, inserted into the page', `const i = new w.Image(); document.body.append(i); i.src = url`],
  ['Audio', `new w.Audio('{{third}}/audio.wav?{{id}}').load()`],
  [
    'an image of its document, adopted by the page',
    `const i = w.document.createElement('img'); document.body.append(i); i.setAttribute('src', url)`,
  ],
  [
    'the src setter of its images',
    `const i = document.createElement('img')
      Object.getOwnPropertyDescriptor(w.HTMLImageElement.prototype, 'src').set.call(i, url)`,
  ],
  ['its setAttribute', `const i = document.createElement('img'); w.Element.prototype.setAttribute.call(i, 'src', url)`],
  [
    'its innerHTML',
    `Object.getOwnPropertyDescriptor(w.Element.prototype, 'innerHTML').set.call(document.getElementById('main'), '<img src="' + url + '">')`,
  ],
  [
    'its style sheets',
    `const l = w.document.createElement('link'); l.rel = 'stylesheet'; l.href = '{{third}}/style.css?{{id}}'
      w.document.head.append(l)`,
  ],
  [
    'a script of its document, adopted by the page',
    `const s = w.document.createElement('script'); s.src = '{{third}}/script.js?{{id}}'; document.body.append(s)`,
  ],
  [
    'a script inserted by its appendChild',
    `const s = document.createElement('script')
      Object.getOwnPropertyDescriptor(w.HTMLScriptElement.prototype, 'src').set.call(s, '{{third}}/script.js?{{id}}')
      w.Node.prototype.appendChild.call(document.body, s)`,
  ],
  [
    'a script in its document',
    `const s = w.document.createElement('script'); s.src = '{{third}}/script.js?{{id}}'; w.document.head.append(s)`,
  ],
  [
    'a script of the page in its document',
    `const s = document.createElement('script'); s.src = '{{third}}/script.js?{{id}}'; w.document.head.append(s)`,
  ],
  [
    'a script written into its document',
    `w.document.write('<script src="{{third}}/script.js?{{id}}"><\\/script>'); w.document.close()`,
  ],
  [
    'inline code in its document',
    `const s = w.document.createElement('script'); s.textContent = ${JSON.stringify(store)}; w.document.head.append(s)`,
  ],
  ['inline code written into its document', `w.document.open(); w.document.write(${JSON.stringify(script)}); w.document.close()`],
  ['code of text in it', `w.eval(${JSON.stringify(store)})`],
  ['a timer with a string in it', `w.setTimeout(${JSON.stringify(store)}); await new Promise((done) => setTimeout(done, 50))`],
  [
    'a javascript: address of its location',
    `w.location = ${JSON.stringify(`javascript:void (() => { ${store} })()`)}
      await new Promise((done) => setTimeout(done, 100))`,
  ],
  [
    'a frame of a third party in it',
    `const i = w.document.createElement('iframe'); i.src = '{{third}}/frame.html?{{id}}'; w.document.body.append(i)`,
  ],
  [
    'a form in it',
    `w.document.body.innerHTML = '<form method="post" action="' + url + '"></form>'; w.document.forms[0].submit()
      await new Promise((done) => setTimeout(done, 300))`,
  ],
  ['its location', `w.location = '{{third}}/frame.html?{{id}}'; await new Promise((done) => setTimeout(done, 300))`],
  [
    'postMessage to it, with inline code',
    `w.addEventListener('message', w.Function(${JSON.stringify(store)})); w.postMessage(1)
      await new Promise((done) => setTimeout(done, 50))`,
  ],
]

/** Code that runs inside the frame from the start. */
const inside: readonly (Pick<Vector, 'body' | 'run' | 'files' | 'gap'> & { readonly name: string })[] = [
  { name: 'inline code in a srcdoc of the page', body: `<iframe srcdoc="${script}"></iframe>` },
  {
    name: 'code of a third party in a srcdoc of the page',
    body: `<iframe srcdoc="<script src='{{third}}/script.js?{{id}}'></script>"></iframe>`,
  },
  { name: 'an image in a srcdoc of the page', body: `<iframe srcdoc="<img src='{{third}}/image.svg?{{id}}'>"></iframe>` },
  {
    name: 'inline code in a srcdoc by property',
    run: `const f = document.createElement('iframe'); f.srcdoc = ${JSON.stringify(script)}; document.body.append(f)`,
  },
  {
    name: 'inline code in a srcdoc by attribute',
    run: `const f = document.createElement('iframe'); document.body.append(f)
      f.setAttribute('srcdoc', ${JSON.stringify(script)})`,
  },
  {
    name: 'inline code in a srcdoc by attribute node',
    run: `const f = document.createElement('iframe'); const a = document.createAttribute('srcdoc')
      a.value = ${JSON.stringify(script)}; f.setAttributeNode(a); document.body.append(f)`,
  },
  {
    name: 'inline code in a srcdoc by innerHTML',
    run: `document.getElementById('main').innerHTML = '<iframe srcdoc="' + ${JSON.stringify(script)} + '"></iframe>'`,
  },
  { name: 'inline code in a srcdoc with entities', body: `<iframe srcdoc="&lt;script&gt;${store}&lt;/script&gt;"></iframe>` },
  { name: 'an event handler in a srcdoc', body: `<iframe srcdoc="<img src=data:, onerror=&quot;${store}&quot;>"></iframe>` },
  { name: 'a srcdoc in a srcdoc', body: `<iframe srcdoc="<iframe srcdoc=&quot;${script}&quot;></iframe>"></iframe>` },
  { name: 'a javascript: address of a frame of the page', body: `<iframe src="javascript:${store}"></iframe>` },
  {
    name: 'a javascript: address of a frame by property',
    run: `const f = document.createElement('iframe'); f.src = ${JSON.stringify(`javascript:${store}`)}; document.body.append(f)`,
  },
  {
    name: 'a javascript: address with a line break',
    run: `const f = document.createElement('iframe'); f.src = ' java\\nscript:' + ${JSON.stringify(store)}
      document.body.append(f)`,
  },
  {
    name: 'a javascript: address that gives markup',
    run: `const f = document.createElement('iframe'); f.src = 'javascript:' + JSON.stringify(${JSON.stringify(script)})
      document.body.append(f)`,
  },
  {
    name: 'a javascript: address of a link into a frame',
    run: `const f = document.createElement('iframe'); f.name = 'adframe'; document.body.append(f)
      const a = document.createElement('a'); a.target = 'adframe'
      a.href = ${JSON.stringify(`javascript:void (() => { ${store} })()`)}; document.body.append(a); a.click()
      await new Promise((done) => setTimeout(done, 100))`,
  },
  {
    name: 'a javascript: address of open',
    run: `const w = open(${JSON.stringify(`javascript:void (() => { ${store} })()`)})
      await new Promise((done) => setTimeout(done, 200)); w?.close()`,
  },
  {
    name: 'inline code in a frame from a blob',
    run: `const f = document.createElement('iframe')
      f.src = URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/html' })); document.body.append(f)`,
  },
  {
    name: 'inline code in an object from a blob',
    run: `const o = document.createElement('object')
      o.data = URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/html' })); document.body.append(o)`,
  },
  {
    name: 'code of a third party in a frame from a blob',
    gap: 'preload scanner of a text: script',
    run: `const f = document.createElement('iframe')
      f.src = URL.createObjectURL(new Blob(['<script src="{{third}}/script.js?{{id}}"><\\/script>'], { type: 'text/html' }))
      document.body.append(f)`,
  },
  {
    name: 'code of a third party in a frame from data:',
    run: `const f = document.createElement('iframe')
      f.src = 'data:text/html,<script src="{{third}}/script.js?{{id}}"><\\/script>'; document.body.append(f)`,
  },
  {
    name: 'an image in a frame from data:',
    body: `<iframe src="data:text/html,<img src='{{third}}/image.svg?{{id}}'>"></iframe>`,
  },
  {
    name: 'a window opened from a blob',
    run: `const w = open(URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/html' })))
      await new Promise((done) => setTimeout(done, 300)); w?.close()`,
  },
  {
    name: 'markup written into a new window',
    run: `const w = open(''); w.document.write(${JSON.stringify(script)}); await new Promise((done) => setTimeout(done, 100))
      w.close()`,
  },
  {
    name: 'document.open of the page and markup in it',
    run: `document.open(); document.write('<img src="{{third}}/image.svg?{{id}}">'); document.close()`,
  },
  {
    name: 'document.open of the page and storage in it',
    run: `document.open(); document.write(${JSON.stringify(script)}); document.close()`,
  },
  {
    name: 'document.open of the page and a frame in it',
    run: `document.open(); document.write('<body><iframe></iframe>'); window[0].localStorage.setItem('ad_1', '1')
      document.close()`,
  },
  {
    name: 'a frame whose document the page replaces by import',
    run: `const f = document.createElement('iframe'); document.body.append(f); const d = f.contentDocument
      d.replaceChild(d.importNode(new DOMParser().parseFromString('<img src="{{third}}/image.svg?{{id}}">', 'text/html').documentElement, true), d.documentElement)`,
  },
]

export const realmActs: readonly Vector[] = [
  ...acts.map(
    ([act, run]): Vector => ({
      name: `a fresh window’s ${act}`,
      surface: 'realm',
      run: `const f = document.createElement('iframe'); document.body.append(f)
        const w = f.contentWindow, url = '{{third}}/image.svg?{{id}}'\n${run}`,
    }),
  ),
  ...inside.map((vector): Vector => ({ ...vector, surface: 'realm' })),
]
