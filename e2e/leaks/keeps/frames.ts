// Frames of the shop, the declared payment service, windows and forms.

import type { Keep } from './keep.ts'

const loaded = `if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done))`
const message = `new Promise((done) => { addEventListener('message', ({ data, origin, source }) => done([data, new URL(origin === 'null' ? 'about:null' : origin).hostname, source === frames[0]]), { once: true }); setTimeout(done, 2000) })`

export const frames: readonly Keep[] = [
  {
    name: 'a frame with a page of the shop',
    body: '<iframe src="/files/own.html" name="own"></iframe>',
    files: { 'own.html': '<title>own</title><p>text</p><script>window.n = parent.location.pathname</script>' },
    run: `${loaded}; const f = document.querySelector('iframe')
      return [f.contentDocument.title, f.contentWindow.n, f.contentWindow === frames[0], frames.own === frames[0], length, f.contentWindow.parent === window, f.contentWindow.frameElement === f, f.src, f.outerHTML]`,
  },
  {
    name: 'frames from srcdoc, written in the page and by script',
    body: '<iframe srcdoc="<p>a</p><script>parent.postMessage(document.body.firstChild.outerHTML, \'*\')</script>"></iframe>',
    run: `const first = await ${message}; const f = document.createElement('iframe')
      f.srcdoc = '<b>1</b><script>document.title = parent.location.pathname</scr' + 'ipt>'; document.body.append(f)
      await new Promise((done) => { f.onload = done })
      // A document that a page makes begins with the page script, and so says the attribute.
      const own = (html) => html.replace(/^<script data-base=[^>]*>[^]*?<.script>/, '')
      return [first, own(f.srcdoc), f.contentDocument.title, f.contentDocument.body.innerHTML, f.contentWindow.location.href, own(f.getAttribute('srcdoc'))]`,
  },
  {
    name: 'frames from blobs and data',
    run: `const f = document.createElement('iframe')
      f.src = URL.createObjectURL(new Blob(['<title>blob</title><script>parent.postMessage("from blob", "*")</scr' + 'ipt>'], { type: 'text/html' }))
      const heard = ${message}; document.body.append(f); const said = await heard
      const d = document.createElement('iframe')
      d.src = 'data:text/html,<script>parent.postMessage("from data", "*")</scr' + 'ipt>'
      const again = new Promise((done) => addEventListener('message', ({ data, origin }) => done([data, origin]), { once: true }))
      document.body.append(d); return [said.slice(0, 1), f.contentDocument.title, await again, d.contentDocument]`,
  },
  {
    name: 'an empty frame that a script fills',
    run: `const f = document.createElement('iframe'), events = []; f.onload = () => events.push('load')
      document.body.append(f); const w = f.contentWindow, d = f.contentDocument; events.push('appended')
      d.body.innerHTML = '<p>a</p>'; const s = d.createElement('script'); s.textContent = 'window.ran = 1'
      d.body.append(s)
      return [events, w.ran, d.body.innerHTML, w.location.href, d.readyState, w.Array !== Array, d instanceof Document, d instanceof w.Document, w.document === d, d.defaultView === w, new w.Image() instanceof w.HTMLImageElement, w.fetch !== fetch, Object.prototype.toString.call(w), w.origin === origin]`,
  },
  {
    name: 'what an empty frame may use',
    run: `const f = document.createElement('iframe'); document.body.append(f); const w = f.contentWindow
      w.document.cookie = 'sid=1'; w.localStorage.cart = '[1]'; const answer = await w.fetch('/echo?frame')
      const xhr = new w.XMLHttpRequest(); xhr.open('GET', '/echo?xhr', false); xhr.send()
      return [document.cookie, localStorage.cart, w.document.cookie, w.localStorage.length, (await answer.json()).url, JSON.parse(xhr.responseText).url, w.localStorage instanceof w.Storage, Object.keys(w.localStorage)]`,
  },
  {
    name: 'a frame in a frame',
    run: `const f = document.createElement('iframe'); document.body.append(f)
      f.contentDocument.body.innerHTML = '<iframe></iframe>'; const inner = f.contentWindow[0]
      inner.document.body.textContent = 'deep'
      return [f.contentDocument.body.innerHTML, inner.document.body.textContent, inner.parent === f.contentWindow, inner.top === window]`,
  },
  {
    name: 'a sandboxed frame',
    body: '<iframe sandbox="allow-scripts" srcdoc="<script>try { document.cookie } catch (e) { parent.postMessage(e.name, \'*\') }</script>"></iframe>',
    run: `const heard = await ${message}; return [heard, document.querySelector('iframe').contentDocument]`,
  },
  {
    name: 'the payment frame',
    body: '<iframe src="{{pay}}/frame" allow="payment"></iframe>',
    run: `${loaded}; const heard = ${message}; frames[0].postMessage({ pay: 7 }, '{{pay}}'); let origin = ''
      try { frames[0].document } catch (error) { origin = error.name } return [await heard, origin]`,
  },
  {
    name: 'a payment frame that a script makes',
    run: `const f = document.createElement('iframe'); f.src = '{{pay}}/frame'
      await new Promise((done) => { f.onload = done; document.body.append(f) }); const heard = ${message}
      f.contentWindow.postMessage({ pay: 8 }, '*'); return [await heard, f.contentDocument, f.outerHTML.length > 20]`,
  },
  {
    name: 'object and embed of the shop',
    body: '<object data="/files/a.svg" type="image/svg+xml"><p>none</p></object><embed src="/files/a.svg"><object data="/files/none.svg"><p>instead</p></object>',
    files: { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title></svg>' },
    run: `${loaded}; const [o] = document.querySelectorAll('object'), e = document.querySelector('embed')
      return [o.contentDocument.documentElement.nodeName, o.data, e.getSVGDocument()?.documentElement.nodeName, document.querySelector('object + embed + object p').textContent]`,
  },
  {
    name: 'a new window',
    run: `const w = open('/files/own.html', 'own', 'width=300')
      await new Promise((done) => { w.onload = done; setTimeout(done, 1500) })
      const seen = [w.document.title, w.opener === window, w.name, w.location.pathname]; const empty = open('')
      empty.document.write('<title>written</title>'); seen.push(empty.document.title, empty.closed); empty.close()
      w.close(); return seen`,
    files: { 'own.html': '<title>own</title>' },
  },
  {
    name: 'a form that the visitor sends by GET',
    body: '<form action="/echo" rel="noopener"><input name="q" value="lamp"><button name="b" value="1">Send</button></form>',
    act: async (page) => {
      await page.locator('#page').getByRole('button', { name: 'Send' }).click()
      await page.waitForURL('**/echo?*')
      return page.locator('main').textContent()
    },
  },
  {
    name: 'a form that the visitor sends by POST',
    body: '<form action="/echo" method="post" enctype="multipart/form-data"><input name="q" value="lamp"><input type="submit" value="Send"></form>',
    act: async (page) => {
      await page.locator('#page').getByRole('button', { name: 'Send' }).click()
      await page.waitForURL('**/echo')
      return (await page.locator('main').textContent())?.replace(/-+WebKitFormBoundary\w+/g, '---')
    },
  },
  {
    name: 'a form that pays',
    body: '<form action="{{pay}}/paid" method="post"><input name="sum" value="7"><button>Pay</button></form>',
    act: async (page) => {
      await page.locator('#page').getByRole('button', { name: 'Pay' }).click()
      await page.waitForURL('**/paid')
      return page.locator('main').textContent()
    },
  },
  {
    name: 'a form that a script sends into a frame',
    body: '<iframe name="into"></iframe><form action="/echo" target="into"><input name="a" value="1"></form>',
    run: `const f = document.querySelector('form'), said = []; f.addEventListener('submit', () => said.push('submit'))
      f.addEventListener('formdata', ({ formData }) => formData.append('b', '2'))
      const done = new Promise((done) => { document.querySelector('iframe').onload = ({ target }) => { if (target.contentWindow.location.href !== 'about:blank') done(target.contentWindow.location.href) } })
      f.requestSubmit(); const url = await done
      return [said, url, [...new FormData(f)], f.action, f.elements.a.value, f.checkValidity()]`,
  },
  {
    name: 'a link of the shop',
    body: '<a href="/echo?clicked">go</a>',
    act: async (page) => {
      await page.locator('#page').getByText('go').click()
      await page.waitForURL('**/echo?clicked')
      return page.url()
    },
  },
  {
    name: 'a link to another site',
    body: '<a href="{{ads}}/landing">there</a>',
    act: async (page) => {
      await page.locator('#page').getByText('there').click()
      await page.waitForURL('**/landing')
      return page.url()
    },
  },
  {
    name: 'a link to another site in a new tab',
    body: '<a href="{{ads}}/landing" target="_blank">there</a>',
    act: async (page) => {
      const [tab] = await Promise.all([page.waitForEvent('popup'), page.locator('#page').getByText('there').click()])
      await tab.waitForURL('**/landing')
      const url = tab.url()
      await tab.close()
      return url
    },
  },
  {
    name: 'a link with a handler',
    body: '<a href="/echo" onclick="document.title = \'handled\'; return false">go</a>',
    act: async (page) => {
      await page.locator('#page').getByText('go').click()
      return [await page.title(), page.url()]
    },
  },
]
