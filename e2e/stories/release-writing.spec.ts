// What a released script writes with document.write stands where the script stands, and the page stays.

import { expect, expectSame, type HeldPage, type HeldSite, test } from '../held-site.ts'

/** What is below `#here`, scripts without what they say, and what was said. */
async function expectSameWritten(site: HeldSite, given: HeldPage): Promise<void> {
  const shape = `say(document.querySelector('#here').innerHTML.replace(/<script.*?<\\/script>/gs, '<script>').replace(/\\s+/g, ' '))`
  const body = `${given.body}<p id="kept"></p><script {{held}}>${shape}</script>`
  const { page } = await expectSame(site, { ...given, body })
  expect(await page.locator('#kept').count()).toBe(1)
}
const end = '<\\/script>'

test('markup, in one piece and in several', async ({ site }) => {
  await expectSameWritten(site, {
    body: `<div id="here"><i>before</i><script {{held}}>
      document.write('<b id="w">one', ' two</b>'); document.writeln('line'); document.write('<p'); document.write(' class="x">te')
      document.write('xt<em>!</em></p>'); say(document.getElementById('w').textContent, document.querySelector('p.x').textContent)
      </script><i>after</i></div>`,
  })
})

test('from an external script as well', async ({ site }) => {
  await expectSameWritten(site, {
    files: { 'a.js': `document.write('<b>written</b>')` },
    body: `<div id="here"><i>before</i><script src="{{ads}}/a.js"></script><i>after</i></div>`,
  })
})

test('scripts in it run at their places, before what follows, however deep', async ({ site }) => {
  await expectSameWritten(site, {
    files: {
      'a.js': `say('a'); document.write('<u>by a</u><script src="{{ads}}/b.js">${end}<s>after b</s>')`,
      'b.js': `say('b', !!document.querySelector('s')); document.write('<q>by b</q>')`,
    },
    slow: { 'a.js': 100, 'b.js': 100 },
    body: `<div id="here"><script {{held}}>
      document.write('<script>say("inline"); document.write("<b>nested</b><script>say(\\'deep\\')<\\\\/script>")${end}<i>outer</i>'); say('sync', !!document.querySelector('b'))
      document.write('<script src="{{ads}}/a.js">${end}'); document.write('<i>last</i><script>say("end")${end}')
      say('not yet', document.querySelectorAll('i').length)
      </script><em>after</em></div><script {{held}}>say('next')</script><script src="{{ads}}/c.js"></script>`,
  })
})

test('in a table, and in the head', async ({ site }) => {
  await expectSameWritten(site, {
    head: `<script {{held}}>document.write('<meta name="written"><script>say(document.currentScript.parentNode.localName)${end}')</script>`,
    body: `<table><tbody id="here"><tr><td>1</td></tr><script {{held}}>document.write('<tr><td>2</td></tr>')</script><tr><td>3</td></tr></tbody></table>
      <script {{held}}>say(document.querySelector('meta[name=written]').parentNode.localName)</script>`,
  })
})

test('an image, a style and a frame in it are what they are', async ({ site }) => {
  const { page, asked } = await site.hold({
    body: `<div id="here"><script {{held}}>document.write('<style>#here { color: rgb(1, 2, 3) }</style><img src="{{ads}}/image.svg"><iframe src="{{ads}}/frame.html"></iframe><noscript><img src="{{ads}}/noscript.svg"></noscript><img src="http://nobody.localhost/x.svg">')</script></div>`,
  })
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(asked).toEqual(['ads /frame.html', 'ads /image.svg'])
  await expect(page.locator('#here')).toHaveCSS('color', 'rgb(1, 2, 3)')
  expect(await page.locator('img[src*=nobody]').count()).toBe(0)
})

test('what comes too late to have a place does not begin the page anew', async ({ site }) => {
  const { page, said } = await site.hold({
    body: `<p id="kept"></p><script {{held}}>document.addEventListener('DOMContentLoaded', () => document.write('late'))
      const child = document.createElement('script'); child.text = 'document.write("<b>by a child</b>")'; document.getElementById('kept').append(child)
      addEventListener('load', () => say('loaded'))</script>`,
  })
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(said).toEqual(['loaded'])
  await expect(page.locator('#kept > b')).toHaveText('by a child')
})
