// Moving about in the shop, without and with loading a page.

import type { Keep } from './keep.ts'

export const moves: readonly Keep[] = [
  {
    name: 'pushState, replaceState and popstate',
    run: `const said = [], heard = () => new Promise((done) => addEventListener('popstate', ({ state }) => { said.push(['popstate', state, location.pathname]); done() }, { once: true }))
      history.replaceState({ n: 0 }, '', '/zero'); history.pushState({ n: 1 }, '', '/one?a#b')
      said.push(location.pathname + location.search + location.hash, history.state, history.length > 1)
      const back = heard(); history.back(); await back; const forth = heard(); history.forward(); await forth
      return [said, history.state, history.scrollRestoration]`,
  },
  {
    name: 'fragments',
    body: '<p id="there">x</p>',
    run: `const heard = new Promise((done) => addEventListener('hashchange', ({ oldURL, newURL }) => done([oldURL.slice(-6), newURL.slice(-6)])))
      location.hash = 'there'; return [await heard, document.querySelector(':target').id, location.href.slice(-6)]`,
  },
  {
    name: 'the navigation API',
    run: `const said = []
      navigation.addEventListener('navigate', (event) => { if (event.canIntercept) event.intercept({ handler: async () => { said.push(new URL(event.destination.url).pathname) } }) })
      await navigation.navigate('/next', { state: 7 }).finished
      return [said, location.pathname, navigation.currentEntry.getState(), navigation.canGoBack]`,
  },
  {
    name: 'going on and back',
    body: '<a href="/echo?on">on</a>',
    run: `sessionStorage.setItem('draft', 'kept'); history.replaceState('state', '')`,
    act: async (page) => {
      await page.locator('#page').getByText('on').click()
      await page.waitForURL('**/echo?on')
      await page.goBack({ waitUntil: 'load' })
      return page.evaluate(() => [location.pathname, sessionStorage.getItem('draft'), history.state as unknown])
    },
  },
  {
    name: 'location',
    act: async (page) => {
      await page.evaluate(() => location.assign('/echo?assign'))
      await page.waitForURL('**/echo?assign')
      await page.evaluate(() => location.replace('/echo?replace'))
      await page.waitForURL('**/echo?replace')
      await page.evaluate(() => {
        location.href = '/echo?href'
      })
      await page.waitForURL('**/echo?href')
      return page.locator('main').textContent()
    },
  },
  {
    name: 'a meta refresh of the shop',
    head: '<meta http-equiv="refresh" content="0; url=/echo?refreshed">',
    act: async (page) => {
      await page.waitForURL('**/echo?refreshed')
      return page.url()
    },
  },
  {
    name: 'a base of the shop',
    head: '<base href="/files/">',
    files: { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    body: '<img src="a.svg"><a href="b">b</a>',
    run: `const i = new Image(); i.src = 'a.svg'
      return [document.images[0].src, document.links[0].href, i.src, document.baseURI, (await fetch('a.svg')).status]`,
  },
  {
    name: 'speculation rules of the shop',
    head: '<script type="speculationrules">{ "prefetch": [{ "source": "list", "urls": ["/echo?speculated"], "eagerness": "conservative" }] }</script>',
    run: `return [HTMLScriptElement.supports('speculationrules'), document.querySelector('[type=speculationrules]').textContent]`,
  },
]
