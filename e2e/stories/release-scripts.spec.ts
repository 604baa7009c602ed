// Scripts that were held run as if they never had been: when, in which order, and with what they can know of themselves.

import { expect, expectSame, test } from '../held-site.ts'

const files = {
  'a.js': `say('a', document.currentScript?.id)`,
  'b.js': `say('b', document.currentScript?.id)`,
  'c.js': `say('c', document.currentScript?.id)`,
  'throws.js': `say('throws'); throw new Error('of the service')`,
}

test('in the order of the page, external and inline ones mixed, the slow before the fast', async ({ site }) => {
  await expectSame(site, {
    files,
    slow: { 'a.js': 300 },
    body: `<script {{held}}>say('first', document.currentScript.id)</script>
      <script src="{{ads}}/a.js" id="one"></script>
      <script {{held}} id="two">say('inline', document.currentScript.id)</script>
      <script src="{{ads}}/b.js" id="three"></script><script src="{{ads}}/c.js" id="four"></script>
      <script {{held}}>say('last')</script>`,
  })
})

test('deferred ones and modules come after all others, in order, and asynchronous ones make nobody wait', async ({ site }) => {
  await expectSame(site, {
    files: { ...files, 'module.js': `say('module', document.currentScript)` },
    slow: { 'a.js': 200, 'c.js': 500 },
    body: `<script src="{{ads}}/c.js" async></script>
      <script src="{{ads}}/a.js" defer></script>
      <script type="module" src="{{ads}}/module.js"></script>
      <script {{held module}}>say('inline module')</script>
      <script src="{{ads}}/b.js" defer></script>
      <script {{held}}>say('inline')</script>`,
  })
})

test('one that fails, is missing or is blocked, is for other browsers or is no script never stops the next', async ({ site }) => {
  const { page, said } = await site.hold({
    files,
    body: `<script src="{{ads}}/throws.js"></script><script src="{{ads}}/missing.js"></script>
      <script src="{{ads}}/blocked.js"></script>
      <script src="{{ads}}/a.js" nomodule></script><script src="{{ads}}/b.js" type="text/x-template"></script>
      <script {{held}}>throw new Error('inline')</script><script {{held}}>this is no script</script>
      <script {{held}}>say('last')</script>`,
  })
  await page.route('**/blocked.js', (route) => route.abort('blockedbyclient'))
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(said).toEqual(['throws', 'last'])
})

test('it is the same element, with every attribute, and whoever listens hears that it has loaded', async ({ site }) => {
  await expectSame(site, {
    files: {
      'a.js': `{ const { id, async, defer, crossOrigin, dataset: { key }, referrerPolicy, onload } = document.currentScript;
      say(id, async, defer, crossOrigin, key, referrerPolicy, typeof onload) }`,
    },
    body: `<script src="{{ads}}/a.js" id="one" data-key="k" crossorigin referrerpolicy="origin" onload="say('loaded', this.id)"></script>
      <script src="{{ads}}/missing.js" id="two" onerror="say('failed', this.id)"></script>
      <script>
        const made = Object.assign(document.createElement('script'), { src: '{{ads}}/a.js', id: 'made', async: false })
        made.addEventListener('load', () => say('heard', made.id, made.isConnected))
        document.body.append(made)
      </script>`,
  })
})

test('integrity is kept: what was changed on its way does not run', async ({ site }) => {
  await expectSame(site, {
    files,
    body: `<script src="{{ads}}/a.js" crossorigin integrity="sha256-${'A'.repeat(43)}=" onerror="say('refused')"></script>
      <script {{held}}>say('last')</script>`,
  })
})

test('a script in an SVG runs, once, by either name of its address, and inline', async ({ site }) => {
  const { page, said } = await site.hold({
    files: { 'a.js': `say('a')`, 'b.js': `say('b')` },
    body: `<svg><script xlink:href="{{ads}}/a.js"></script></svg><svg><script href="{{ads}}/b.js"></script></svg>
      <svg><script {{held}}>say('inline')</script></svg>`,
  })
  expect(await said()).toEqual([])
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(said).toEqual(['a', 'b', 'inline'])
  await page.evaluate(() => window.askfirst.allowOnce('ads'))
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)))
  expect(await said()).toEqual(['a', 'b', 'inline'])
})

test('what is in a template runs in its turn', async ({ site }) => {
  const { page, said } = await site.hold({
    files,
    slow: { 'a.js': 200 },
    body: `<template data-askfirst="ads"><p id="text">hello</p><script src="{{ads}}/a.js" id="one"></script>
      <script>say('in the template', !!document.getElementById('text'))</script></template>
      <script {{held}}>say('after it')</script>`,
  })
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(said).toEqual(['a one', 'in the template true', 'after it'])
})

test('allowing one service once releases that one, and nothing else', async ({ site }) => {
  const { page, said, asked } = await site.hold({
    files,
    body: `<iframe src="{{video}}/film.html"></iframe><iframe src="{{ads}}/frame.html"></iframe>
      <script type="text/plain" data-askfirst="video">say('video')</script><script {{held}}>say('ads')</script>`,
  })
  const before = asked().length
  await page.evaluate(() => window.askfirst.allowOnce('video'))
  await expect.poll(said).toEqual(['video'])
  await expect.poll(() => asked().includes('video /film.html')).toBe(true)
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)))
  expect([await said(), asked().length - before]).toEqual([['video'], 1])
})

test('thousands are released without one long task', async ({ site }) => {
  const { page } = await site.hold({
    body: `<script>var count = 0</script>${'<script {{held}}>count++</script>'.repeat(5000)}`,
  })
  await page.evaluate(() => {
    const tasks: number[] = []
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    Object.assign(window, { tasks })
    window.askfirst.allowOnce('ads')
  })
  await expect.poll(() => page.evaluate('count'), { timeout: 20_000 }).toBe(5000)
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  // What the browser itself does of a page of thousands takes a task as well.
  expect(Math.max(0, ...(await page.evaluate<number[]>('tasks')))).toBeLessThan(100)
})
