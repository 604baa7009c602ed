// Ways to get the window of what loads, opens or comes back, with the browser's own functions in it. Knows nothing about what holds them.

import type { Vector } from '../vector.ts'
import { realm, type Way } from './realm.ts'

const ways: readonly Way[] = [
  [
    'a sandbox that allows scripts and the origin',
    `const f = document.createElement('iframe'); f.sandbox = 'allow-scripts allow-same-origin'; document.body.append(f)
      use(f.contentWindow)`,
  ],
  [
    'srcdoc right after append',
    `const f = document.createElement('iframe'); f.srcdoc = '<p>own'; document.body.append(f); use(f.contentWindow)`,
  ],
  [
    'srcdoc after it has loaded',
    `const f = document.createElement('iframe'); f.srcdoc = '<p>own'; document.body.append(f)
      await new Promise((done) => { f.onload = done }); use(f.contentWindow)`,
  ],
  [
    'srcdoc as soon as its document is there',
    `const f = document.createElement('iframe'); f.srcdoc = '<p>own'; document.body.append(f)
      const first = f.contentDocument
      for (let n = 0; n < 100 && window[0].document === first; n++) await new Promise((done) => setTimeout(done))
      use(window[0])`,
  ],
  [
    'about:blank with a fragment',
    `const f = document.createElement('iframe'); f.src = 'about:blank#1'; document.body.append(f); use(f.contentWindow)`,
  ],
  [
    'a page of the site, after it has loaded',
    `const f = document.createElement('iframe'); f.src = '{{files}}/own.html'; document.body.append(f)
      await new Promise((done) => { f.onload = done }); use(window[length - 1])`,
    { 'own.html': '<p>own' },
  ],
  [
    'a page of the site, while it loads',
    `const f = document.createElement('iframe'); f.src = '{{files}}/own.html'; document.body.append(f)
      for (let n = 0; n < 100 && window[0].location.href === 'about:blank'; n++) await new Promise((done) => setTimeout(done))
      use(window[0])`,
    { 'own.html': '<p>own' },
  ],
  [
    'the source of a message',
    `const f = document.createElement('iframe'); f.srcdoc = '<script>parent.postMessage(1)</scr' + 'ipt>'
      document.body.append(f)
      use((await new Promise((done) => addEventListener('message', done, { once: true }))).source)`,
  ],
  [
    'a blob frame after it has loaded',
    `const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(['<p>own'], { type: 'text/html' }))
      document.body.append(f); await new Promise((done) => { f.onload = done }); use(f.contentWindow)`,
  ],
  [
    'object with about:blank',
    `const o = document.createElement('object'); o.data = 'about:blank'; o.type = 'text/html'; document.body.append(o)
      use(o.contentWindow)`,
  ],
  [
    'object with about:blank, by number',
    `document.getElementById('main').innerHTML = '<object data="about:blank" type="text/html"></object>'
      await new Promise((done) => setTimeout(done, 50)); use(window[0])`,
  ],
  [
    'object with a page of the site',
    `const o = document.createElement('object'); o.data = '{{files}}/own.html'; document.body.append(o)
      await new Promise((done) => { o.onload = done }); use(o.contentDocument.defaultView)`,
    { 'own.html': '<p>own' },
  ],
  [
    'embed with a page of the site',
    `const e = document.createElement('embed'); e.type = 'text/html'; e.src = '{{files}}/own.html'
      document.body.append(e); await new Promise((done) => { e.onload = done }); use(window[length - 1])`,
    { 'own.html': '<p>own' },
  ],
  [
    'embed with an image of the site',
    `const e = document.createElement('embed'); e.src = '{{files}}/own.svg'; document.body.append(e)
      await new Promise((done) => { e.onload = done }); use(e.getSVGDocument().defaultView)`,
    { 'own.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  ],
  [
    'frame in a frameset',
    `const s = document.createElement('frameset'); s.append(document.createElement('frame'))
      document.documentElement.append(s); use(s.firstChild.contentWindow)`,
  ],
  ['open', `const w = open(''); use(w); await new Promise((done) => setTimeout(done, 100)); w.close()`],
  [
    'open of about:blank with a name',
    `const w = open('about:blank', 'adwindow'); use(w); await new Promise((done) => setTimeout(done, 100)); w.close()`,
  ],
  [
    'open of a page of the site',
    `const w = open('{{files}}/own.html'); await new Promise((done) => { w.onload = done; setTimeout(done, 700) })
      use(w); await new Promise((done) => setTimeout(done, 100)); w.close()`,
    { 'own.html': '<p>own' },
  ],
  [
    'a link into a new window',
    `const a = document.createElement('a'); a.href = 'about:blank'; a.target = 'adwindow'; a.rel = 'opener'
      document.body.append(a); a.click(); await new Promise((done) => setTimeout(done, 200))
      const w = open('', 'adwindow'); use(w); await new Promise((done) => setTimeout(done, 100)); w.close()`,
  ],
  ['eval of a frame', `use(framed().contentWindow.eval('globalThis'))`],
  ['Function of a frame', `use(framed().contentWindow.Function('return this')())`],
  [
    'the parent of a frame in a frame',
    `const w = framed().contentWindow; w.document.body.innerHTML = '<iframe></iframe>'; use(w[0].parent)`,
  ],
  [
    'the view of an event in a frame',
    `const w = framed().contentWindow; let view; w.document.addEventListener('click', (event) => { view = event.view })
      w.document.body.click(); use(view ?? w)`,
  ],
  ['document.open of a frame', `const w = framed().contentWindow; w.document.open(); use(w); w.document.close(); use(w)`],
  [
    'a frame that is navigated to about:blank again',
    `const f = framed(); f.contentWindow.location = 'about:blank'; await new Promise((done) => setTimeout(done, 100))
      use(window[length - 1])`,
  ],
  [
    'a frame that is removed and inserted again',
    `const f = framed(); f.contentWindow; f.remove(); document.body.append(f); use(f.contentWindow)`,
  ],
  [
    'a frame that is removed, with its functions kept',
    `const f = framed(), w = f.contentWindow, { set } = w.Object.getOwnPropertyDescriptor(w.Document.prototype, 'cookie'), { setItem } = w.Storage.prototype
      f.remove(); set.call(document, '_ad_1=1'); setItem.call(localStorage, 'ad_1', '1')`,
  ],
]

export const otherRealms: readonly Vector[] = [
  ...ways.map(realm),
  {
    ...realm(['document.write while the page loads', 'use(frames[0])']),
    body: `<script>document.write('<iframe></iframe>')</script>`,
  },
]
