// Ways to get the window of a frame as it is inserted, with the browser's own functions in it. Knows nothing about what holds them.

import type { Vector } from '../vector.ts'
import { realm, type Way } from './realm.ts'

const ways: readonly Way[] = [
  ['contentWindow right after append', `use(framed().contentWindow)`],
  ['contentDocument.defaultView', `use(framed().contentDocument.defaultView)`],
  ['window by number', `framed(); use(window[length - 1])`],
  ['window by number through Reflect', `framed(); use(Reflect.get(window, length - 1))`],
  ['the descriptor of a number', `framed(); use(Object.getOwnPropertyDescriptor(window, length - 1).value)`],
  ['the values of window', `framed(); const n = String(length - 1); for (const key in window) if (key === n) use(window[key])`],
  ['frames', `framed(); use(frames[frames.length - 1])`],
  ['self, top and parent by number', `framed(); use(self[length - 1]); use(top[length - 1]); use(parent[length - 1])`],
  [
    'the name of a frame',
    `const f = document.createElement('iframe'); f.name = 'adframe'; document.body.append(f); use(window.adframe)`,
  ],
  [
    'the bare name of a frame',
    `const f = document.createElement('iframe'); f.name = 'adframe'; document.body.append(f); use(adframe)`,
  ],
  [
    'the name of a frame on document',
    `const f = document.createElement('iframe'); f.name = 'adframe'; document.body.append(f); use(document.adframe)`,
  ],
  [
    'open of a frame’s name',
    `const f = document.createElement('iframe'); f.name = 'adframe'; document.body.append(f); use(open('', 'adframe'))`,
  ],
  [
    'contentWindow by its descriptor',
    `use(Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow').get.call(framed()))`,
  ],
  [
    'contentWindow by a getter of another frame',
    `const { get } = Object.getOwnPropertyDescriptor(framed().contentWindow.HTMLIFrameElement.prototype, 'contentWindow')
      use(get.call(framed()))`,
  ],
  ['insertBefore', `const f = document.createElement('iframe'); document.body.insertBefore(f, null); use(f.contentWindow)`],
  [
    'replaceChildren',
    `const f = document.createElement('iframe'); const d = document.createElement('div'); document.body.append(d)
      d.replaceChildren(f); use(window[length - 1])`,
  ],
  [
    'insertAdjacentElement',
    `document.body.insertAdjacentElement('beforeend', document.createElement('iframe')); use(window[length - 1])`,
  ],
  [
    'before, after and replaceWith',
    `const t = document.body.appendChild(document.createElement('b')); t.before(document.createElement('iframe'))
      use(window[0]); t.replaceWith(document.createElement('iframe')); use(window[1])`,
  ],
  [
    'Range.insertNode',
    `const r = document.createRange(); r.selectNodeContents(document.body)
      r.insertNode(document.createElement('iframe')); use(window[0])`,
  ],
  [
    'surroundContents',
    `const r = document.createRange(); r.selectNode(document.getElementById('text'))
      const d = document.createElement('div'); d.append(document.createElement('iframe'))
      const s = document.createElement('div'); document.body.append(s); s.append(d); use(window[0])`,
  ],
  [
    'moveBefore',
    `const d = document.createElement('div'); document.body.append(d); d.append(document.createElement('iframe'))
      document.body.moveBefore?.(d.firstChild, null); use(window[0])`,
  ],
  ['innerHTML', `document.getElementById('main').innerHTML = '<iframe></iframe>'; use(frames[0])`],
  ['outerHTML', `document.getElementById('text').outerHTML = '<iframe></iframe>'; use(frames[0])`],
  ['insertAdjacentHTML', `document.body.insertAdjacentHTML('beforeend', '<iframe></iframe>'); use(frames[0])`],
  ['setHTMLUnsafe', `document.getElementById('main').setHTMLUnsafe('<iframe></iframe>'); use(frames[0])`],
  [
    'createContextualFragment',
    `document.body.append(document.createRange().createContextualFragment('<iframe></iframe>')); use(frames[0])`,
  ],
  [
    'a template',
    `const t = document.createElement('template'); t.innerHTML = '<iframe></iframe>'
      document.body.append(t.content.cloneNode(true)); use(frames[0])`,
  ],
  [
    'DOMParser and adoptNode',
    `document.body.append(document.adoptNode(new DOMParser().parseFromString('<iframe></iframe>', 'text/html').querySelector('iframe')))
      use(frames[0])`,
  ],
  [
    'importNode',
    `document.body.append(document.importNode(new DOMParser().parseFromString('<iframe></iframe>', 'text/html').querySelector('iframe'), true))
      use(frames[0])`,
  ],
  ['cloneNode', `document.body.append(document.createElement('iframe').cloneNode()); use(frames[0])`],
  ['createElementNS', `document.body.append(document.createElementNS('http://www.w3.org/1999/xhtml', 'iframe')); use(frames[0])`],
  [
    'execCommand insertHTML',
    `const d = document.createElement('div'); d.contentEditable = true; document.body.append(d); d.focus()
      document.execCommand('insertHTML', false, '<iframe></iframe>'); use(frames[0])`,
  ],
  [
    'XSLT',
    `const x = new XSLTProcessor()
      x.importStylesheet(new DOMParser().parseFromString('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><iframe xmlns="http://www.w3.org/1999/xhtml"/></xsl:template></xsl:stylesheet>', 'text/xml'))
      document.body.append(x.transformToFragment(new DOMParser().parseFromString('<a/>', 'text/xml'), document)); use(frames[0])`,
  ],
  [
    'a shadow root',
    `const d = document.createElement('div'); document.body.append(d); const s = d.attachShadow({ mode: 'closed' })
      s.innerHTML = '<iframe></iframe>'; use(s.firstChild.contentWindow)`,
  ],
  [
    'a detached tree that is appended',
    `const d = document.createElement('div'); d.innerHTML = '<p><iframe></iframe></p>'; document.body.append(d)
      use(frames[0])`,
  ],
  [
    'a frame in a frame',
    `const w = framed().contentWindow; const f = w.document.createElement('iframe'); w.document.body.append(f)
      use(f.contentWindow)`,
  ],
  [
    'a frame in a frame, by number',
    `const w = framed().contentWindow; w.document.body.innerHTML = '<iframe></iframe>'; use(w[0])`,
  ],
  [
    'a frame in a frame, inserted by a method of the page',
    `const w = framed().contentWindow; Node.prototype.appendChild.call(w.document.body, document.createElement('iframe'))
      use(w[0])`,
  ],
  [
    'a frame inserted by a method of another frame',
    `framed().contentWindow.Node.prototype.appendChild.call(document.body, document.createElement('iframe'))
      use(window[length - 1])`,
  ],
  [
    'a frame made and inserted by the markup setter of another frame',
    `Object.getOwnPropertyDescriptor(framed().contentWindow.Element.prototype, 'innerHTML').set.call(document.getElementById('main'), '<iframe></iframe>')
      use(window[0])`,
  ],
  [
    'its load event while it is inserted',
    `const f = document.createElement('iframe'); f.onload = () => use(window[length - 1]); document.body.append(f)`,
  ],
  [
    'its load event by an attribute',
    `window.use = use; const f = document.createElement('iframe'); f.setAttribute('onload', 'use(this.contentWindow)')
      document.body.append(f)`,
  ],
  [
    'a capturing load listener while it is inserted',
    `document.addEventListener('load', (event) => { if (event.target.localName === 'iframe') use(window[length - 1]) }, true)
      framed()`,
  ],
  [
    'a script inserted together with it',
    `window.use = use; const d = document.createDocumentFragment(); const s = document.createElement('script')
      s.textContent = 'use(window[length - 1])'; d.append(document.createElement('iframe'), s); document.body.append(d)`,
  ],
  [
    'a custom element inserted together with it',
    `customElements.define('x-spy', class extends HTMLElement { connectedCallback() { use(window[length - 1]) } })
      document.getElementById('main').innerHTML = '<iframe></iframe><x-spy></x-spy>'`,
  ],
  [
    'a custom element that inserts it while it is parsed',
    `customElements.define('x-own', class extends HTMLElement { connectedCallback() { this.append(document.createElement('iframe')); use(window[length - 1]) } })
      document.getElementById('main').innerHTML = '<x-own></x-own>'`,
  ],
]

export const realms: readonly Vector[] = ways.map(realm)
