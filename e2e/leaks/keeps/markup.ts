// Markup that scripts parse: it gives the tree that the browser gives.

import type { Keep } from './keep.ts'

/** A context element and what is put into it: each is written by every way that takes a string. */
const fragments: readonly [context: string, html: string][] = [
  ['div', '<p>a<p>b<b>c</p>d</b>&amp;&copy;<!-- x --><br><img src="data:,"><input disabled value=\'"\'>'],
  ['table', '<tr><td>1<td>2<tr><th>3'],
  ['tbody', '<tr><td>1</tr>text<tr>'],
  ['tr', '<td>1<td>2<p>3'],
  ['select', '<option>1<option selected>2<optgroup label=g><option>3</select><b>'],
  ['ul', '<li>1<li>2<ul><li>3'],
  ['svg', '<circle r="1"/><foreignObject><p>a</p></foreignObject><a href="#x"><title>t</title></a>'],
  ['math', '<mi>x</mi><mo>=</mo><annotation-xml encoding="text/html"><p>a</p></annotation-xml>'],
  ['template', '<tr><td>1</td></tr><div>2</div>'],
  ['textarea', '\n<b>a</b>'],
  ['pre', '\na\n<b>b</b>'],
  ['p', '<div>a</div><a href=1><a href=2>b</a>'],
  ['button', '<button>a</button><form><form>b</form>'],
  ['style', 'p > a { color: red }'],
  ['noscript', '<p>a</p>'],
  ['details', '<summary>s</summary><script>window.never = 1</script><iframe srcdoc="<p>a"></iframe>'],
]

const tree = `
const tree = (node) => node.nodeType === 1
  ? [String(node.namespaceURI).slice(-4) + node.nodeName, [...node.attributes].map((a) => a.name + '=' + a.value + (a.namespaceURI ?? '')), [...(node.content ?? node).childNodes].map(tree)]
  : [node.nodeType, node.data ?? [...node.childNodes].map(tree)]
const ns = { svg: 'http://www.w3.org/2000/svg', math: 'http://www.w3.org/1998/Math/MathML' }
const make = (name, parent = document.querySelector('main')) => { const e = document.createElementNS(ns[name] ?? 'http://www.w3.org/1999/xhtml', name); parent.append(e); return e }
const fails = (run) => { try { return run() } catch (error) { return error.name } }`

const ways: readonly [way: string, run: string][] = [
  ['innerHTML', `e.innerHTML = html; return tree(e)`],
  ['innerHTML of a detached element', `e.remove(); e.innerHTML = html; return [tree(e), e.innerHTML]`],
  ['outerHTML', `const parent = e.parentNode, child = make('b', e); child.outerHTML = html; return tree(parent)`],
  [
    'insertAdjacentHTML',
    `const b = make('b', e)
      return [fails(() => { e.insertAdjacentHTML('afterbegin', html); b.insertAdjacentHTML('beforebegin', html); b.insertAdjacentHTML('beforeend', html); b.insertAdjacentHTML('AfterEnd', html) }), tree(e)]`,
  ],
  ['setHTMLUnsafe', `e.setHTMLUnsafe(html); return [tree(e), e.getHTML()]`],
  [
    'createContextualFragment',
    `const r = document.createRange(); r.selectNodeContents(e); const f = r.createContextualFragment(html)
      const seen = tree(f); e.append(f); return [seen, tree(e)]`,
  ],
  [
    'DOMParser',
    `return ['text/html', 'text/xml', 'image/svg+xml', 'application/xhtml+xml'].map((type) => tree(new DOMParser().parseFromString('<' + e.localName + '>' + html + '</' + e.localName + '>', type)))`,
  ],
  [
    'a template that is cloned, imported and adopted',
    `const t = document.createElement('template'); t.innerHTML = html
      const c = t.content.cloneNode(true), i = document.importNode(t.content, true)
      const seen = [tree(c), tree(i), tree(document.adoptNode(t.content.cloneNode(true)))]; e.append(c, i)
      return [seen, tree(e), e.cloneNode(true).isEqualNode(e)]`,
  ],
]

export const markup: readonly Keep[] = [
  ...ways.map(
    ([way, run]): Keep => ({
      name: `markup by ${way}`,
      body: '<main></main>',
      run: `${tree}
const one = (context, html) => { const e = make(context); ${run} }
return ${JSON.stringify(fragments)}.map(([context, html]) => { const seen = one(context, html); document.querySelector('main').textContent = ''; return [context, seen] })`,
    }),
  ),
  {
    name: 'markup by document.write into a frame',
    body: '<main><iframe></iframe></main>',
    run: `${tree}; const d = document.querySelector('iframe').contentDocument; d.open()
      for (const part of ['<!doctype html><ti', 'tle>t</title><ta', 'ble><tr><td>1', '<td>2</table><script>document.write("<i>3</i>")</scr' + 'ipt>']) d.write(part)
      d.writeln('end'); d.close(); return [tree(d), d.title, d.compatMode]`,
  },
  {
    name: 'markup that is not a string',
    body: '<main></main>',
    run: `const m = document.querySelector('main'), seen = []
      for (const value of [null, undefined, 1, ['<b>'], { toString: () => '<i>x' }]) { m.innerHTML = value; seen.push(m.innerHTML) } m.insertAdjacentHTML('beforeend', 7)
      seen.push(m.innerHTML); m.innerHTML = ''; seen.push(m.childNodes.length); return seen`,
  },
  {
    name: 'wrong calls with markup',
    body: '<main></main>',
    run: `${tree}; const m = document.querySelector('main')
      const error = (run) => { try { return String(run()) } catch (error) { return error.name } }
      return [error(() => m.insertAdjacentHTML('nowhere', '')), error(() => m.insertAdjacentHTML('beforeend')), error(() => { document.createElement('p').outerHTML = '<b>' ; return 'ok' }), error(() => { document.documentElement.outerHTML = '' }), error(() => document.createRange().createContextualFragment()), error(() => Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML').set.call({}, ''))]`,
  },
  {
    name: 'scripts in parsed markup run as they should',
    body: '<main></main>',
    run: `window.ran = []; const m = document.querySelector('main'); m.innerHTML = '<script>ran.push(1)</scr' + 'ipt>'
      document.body.append(m.firstChild.cloneNode(true)); const r = document.createRange(); r.selectNode(m)
      m.append(r.createContextualFragment('<script>ran.push(2)</scr' + 'ipt>'))
      const t = document.createElement('template'); t.innerHTML = '<script>ran.push(3)</scr' + 'ipt>'
      m.append(t.content.cloneNode(true)); m.innerHTML = '<img src="data:x" onerror="ran.push(4)">'
      await new Promise((done) => setTimeout(done, 100)); return ran`,
  },
  {
    name: 'declarative shadow roots',
    body: '<main><div><template shadowrootmode="open"><slot></slot><b>shadow</b></template>light</div></main>',
    run: `const d = document.querySelector('main > div'), e = document.createElement('div')
      e.setHTMLUnsafe('<p><template shadowrootmode="open"><i>2</i></template></p>')
      return [d.shadowRoot.innerHTML, d.innerHTML, e.firstChild.shadowRoot.innerHTML, d.getHTML({ serializableShadowRoots: true }), Document.parseHTMLUnsafe('<p>a').body.innerHTML]`,
  },
]
