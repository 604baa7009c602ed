// Trees, their changes and what watches them.

import type { Keep } from './keep.ts'

export const documents: readonly Keep[] = [
  {
    name: 'a mutation observer sees the page’s changes and no others',
    body: '<main></main>',
    run: `const m = document.querySelector('main'), seen = []
      const note = (records) => { for (const { type, attributeName, oldValue, addedNodes, removedNodes } of records) seen.push([type, attributeName, oldValue, [...addedNodes].map((n) => n.nodeName), [...removedNodes].map((n) => n.nodeName)]) }
      const o = new MutationObserver(note)
      o.observe(m, { childList: true, subtree: true, attributes: true, attributeOldValue: true, characterData: true })
      const i = document.createElement('img'); i.src = 'data:,1'; m.append(i); i.src = 'data:,2'
      i.setAttribute('alt', 'a')
      m.innerHTML = '<a href="https://elsewhere.example/">b</a><script src="data:text/javascript,"></scr' + 'ipt><iframe></iframe><form action="/own"></form>'
      const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'data:text/css,'; m.append(l)
      m.firstChild.firstChild.data = 'c'; m.firstChild.remove(); await new Promise((done) => setTimeout(done, 50))
      note(o.takeRecords()); return seen`,
  },
  {
    name: 'attributes by every method',
    body: '<main></main>',
    run: `const seen = []
      for (const [name, key] of [['img', 'src'], ['script', 'src'], ['iframe', 'src'], ['link', 'href'], ['form', 'action'], ['object', 'data'], ['video', 'poster'], ['source', 'srcset'], ['a', 'ping'], ['input', 'src']]) { const e = document.createElement(name); const look = () => seen.push([e.outerHTML, String(e[key]), e.hasAttribute(key), e.getAttributeNames(), e.attributes.length]); e.setAttribute(key, '/own'); look(); e[key] = '/two'; look(); e.setAttribute(key.toUpperCase(), 'data:,x'); look(); e.removeAttribute(key); look(); e.toggleAttribute(key); look(); const a = document.createAttribute(key); a.value = '/three'; const old = e.setAttributeNode(a); seen.push(old?.value); look(); a.value = '/four'; look(); e.setAttributeNS(null, key, '/five'); look(); seen.push(e.getAttributeNode(key) === a, a.ownerElement === e); e.removeAttributeNode(a); look() } return seen`,
  },
  {
    name: 'insertion by every method',
    body: '<main><b></b></main>',
    run: `const m = document.querySelector('main'), p = (t) => Object.assign(document.createElement('p'), { textContent: t }), b = m.firstChild
      const gave = [m.appendChild(p('1')).nodeName, m.insertBefore(p('2'), b).nodeName, m.append(p('3'), 'text', p('4')), m.prepend('first', p('5')), b.before(p('6'), 'x'), b.after('y', p('7')), m.insertAdjacentElement('beforeend', p('8')).nodeName, m.insertAdjacentText('afterbegin', 'z'), m.replaceChild(p('9'), b).textContent, b.parentNode]
      m.firstElementChild.replaceWith('q', p('10')); const s = document.createDocumentFragment()
      s.append(p('11'), p('12')); m.append(s); const html = m.innerHTML; m.replaceChildren(p('13'))
      const error = (run) => { try { run() } catch (e) { return e.name } }
      return [gave, html, s.childNodes.length, m.innerHTML, error(() => m.appendChild(null)), error(() => m.firstChild.appendChild(m)), error(() => m.insertBefore(p(), b)), error(() => m.append(Symbol()))]`,
  },
  {
    name: 'ranges',
    body: '<main><p>one <b>two</b> three</p><p>four</p></main>',
    run: `const m = document.querySelector('main'), r = document.createRange(), seen = []
      r.setStart(m.firstChild.firstChild, 2); r.setEnd(m.lastChild.firstChild, 2); seen.push(String(r))
      const c = r.cloneContents(); seen.push(c.textContent, c.childNodes.length); const x = r.extractContents()
      seen.push(m.innerHTML); r.insertNode(document.createElement('i')); seen.push(m.innerHTML)
      r.selectNodeContents(m.lastChild); r.surroundContents(document.createElement('u')); seen.push(m.innerHTML)
      r.deleteContents(); seen.push(m.innerHTML); getSelection().selectAllChildren(m); seen.push(String(getSelection()))
      return seen`,
  },
  {
    name: 'cloning, importing and adopting',
    body: '<main><form action="/own"><input value="a"></form><img src="data:,"><iframe src="about:blank"></iframe><script type="text/x">1</script></main>',
    run: `const m = document.querySelector('main'), d = document.implementation.createHTMLDocument('t')
      const c = m.cloneNode(true), i = d.importNode(m, true), shallow = m.cloneNode()
      const seen = [c.outerHTML === m.outerHTML, c.isEqualNode(m), i.ownerDocument === d, i.outerHTML, shallow.outerHTML]
      d.body.append(i); const back = document.adoptNode(i)
      seen.push(back.ownerDocument === document, back.isConnected, d.body.innerHTML); document.body.append(back)
      seen.push(document.querySelectorAll('main').length); return seen`,
  },
  {
    name: 'custom elements',
    body: '<main><x-own a="1"><x-inner></x-inner></x-own></main>',
    run: `const said = []
      class Own extends HTMLElement { static observedAttributes = ['a', 'src', 'href']; constructor() { super(); said.push('made ' + this.localName) } connectedCallback() { said.push('in ' + this.localName + ' ' + this.isConnected) } disconnectedCallback() { said.push('out') } attributeChangedCallback(...args) { said.push(args.slice(0, 3).join()) } adoptedCallback() { said.push('adopted') } } customElements.define('x-own', Own)
      customElements.define('x-inner', class extends Own {}); const m = document.querySelector('main')
      m.innerHTML = '<x-own src="/own"></x-own>'; const e = document.createElement('x-own')
      e.setAttribute('src', 'https://elsewhere.example/'); m.append(e); e.remove()
      document.implementation.createHTMLDocument('').adoptNode(e)
      class Button extends HTMLButtonElement { connectedCallback() { said.push('button') } } customElements.define('x-button', Button, { extends: 'button' })
      m.insertAdjacentHTML('beforeend', '<button is="x-button"></button>'); m.append(new Own())
      return [said, m.innerHTML, new Button().outerHTML, (await customElements.whenDefined('x-own')) === Own]`,
  },
  {
    name: 'shadow roots and slots',
    body: '<main></main>',
    run: `const m = document.querySelector('main'), s = m.attachShadow({ mode: 'open' })
      s.innerHTML = '<style>p { color: red }</style><p><slot name="a">none</slot></p><slot></slot>'
      m.innerHTML = '<b slot="a">A</b>rest'
      const heard = new Promise((done) => s.lastChild.addEventListener('slotchange', () => done('changed'), { once: true }))
      const slot = s.querySelector('slot')
      const seen = [slot.assignedNodes().length, s.innerHTML, m.shadowRoot === s, getComputedStyle(s.querySelector('p')).color, s.getElementById('x')]
      s.querySelector('p').append(document.createElement('img')); let path
      s.addEventListener('click', (event) => { path = event.composedPath().slice(0, 4).map((n) => n.nodeName) })
      s.querySelector('img').click(); return [seen, path, await heard, s.host === m]`,
  },
  {
    name: 'XSLT',
    run: `const x = new XSLTProcessor(), parse = (t) => new DOMParser().parseFromString(t, 'text/xml')
      x.importStylesheet(parse('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="html"/><xsl:template match="/list"><ul><xsl:for-each select="item"><li><img src="{@src}"/><xsl:value-of select="."/></li></xsl:for-each></ul></xsl:template></xsl:stylesheet>'))
      const source = parse('<list><item src="data:,1">a</item><item src="data:,2">b</item></list>')
      const f = x.transformToFragment(source, document), d = x.transformToDocument(source); document.body.append(f)
      return [document.querySelector('ul').outerHTML, d.documentElement.outerHTML]`,
  },
  {
    name: 'events of elements and their order',
    body: '<main><button>b</button></main>',
    run: `const said = [], b = document.querySelector('button')
      for (const [where, target] of [['window', window], ['document', document], ['main', b.parentNode], ['button', b]]) for (const capture of [true, false]) target.addEventListener('click', (event) => said.push([where, capture, event.eventPhase, event.isTrusted, event.defaultPrevented]), capture)
      b.onclick = () => said.push('on'); b.click()
      b.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); const once = new AbortController()
      b.addEventListener('x', () => said.push('never'), { signal: once.signal }); once.abort()
      b.dispatchEvent(new Event('x')); return said`,
  },
  {
    name: 'readiness of the page',
    head: `<script>window.said = [document.readyState]; document.onreadystatechange = () => said.push(document.readyState); document.addEventListener('DOMContentLoaded', () => said.push('DOMContentLoaded')); addEventListener('load', () => said.push('load')); addEventListener('pageshow', ({ persisted }) => said.push('pageshow ' + persisted))</script>`,
    run: `said.push('end')
      if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', () => setTimeout(done)))
      return said`,
  },
  {
    name: 'collections of the document',
    body: '<main><img name="i"><form name="f"><input name="n"></form><iframe name="w"></iframe><a href="/x" name="l">a</a></main>',
    run: `return [document.images.length, document.forms.f.elements.n.name, document.links.length, document.f === document.forms[0], document.i.nodeName, window.w === frames.w, document.getElementsByName('n').length, document.querySelector('main').children.length, document.anchors.length, document.embeds.length, document.querySelectorAll('#page [name]').length]`,
  },
]
