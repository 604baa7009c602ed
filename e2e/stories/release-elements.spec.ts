// What is no script comes back as well: every kind of element, and where the page has strict rules of its own.

import { expect, test } from '../held-site.ts'

const elements: Readonly<Record<string, string>> = {
  image: '<img src="{{ads}}/it.svg">',
  'image with sizes': '<img srcset="{{ads}}/it.svg 1x">',
  picture: '<picture><source srcset="{{ads}}/it.svg"><img></picture>',
  'image in an SVG': '<svg width="9" height="9"><image href="{{ads}}/it.svg" width="9" height="9"/></svg>',
  frame: '<iframe src="{{ads}}/it.html"></iframe>',
  'document of a frame': `<iframe srcdoc="<img src='{{ads}}/it.svg'>"></iframe>`,
  object: '<object data="{{ads}}/it.svg" type="image/svg+xml"></object>',
  embed: '<embed src="{{ads}}/it.svg" type="image/svg+xml">',
  video: '<video src="{{ads}}/it.webm"></video>',
  'source of a video': '<video><source src="{{ads}}/it.webm"></video>',
  poster: '<video poster="{{ads}}/it.svg"></video>',
  button: '<input type="image" src="{{ads}}/it.svg">',
  'style sheet': '<link rel="stylesheet" href="{{ads}}/it.css">',
}

/** Written in the HTML: there browsers ask for some before any script can act, so what counts is what is seen. */
const styles: Readonly<Record<string, readonly [markup: string, property: string, seen: RegExp]>> = {
  'style element': ['<style>body { background: url({{ads}}/it.svg) }</style>', 'background-image', /it\.svg/],
  'style that imports': ['<style>@import "{{ads}}/it.css";</style>', 'color', /^rgb\(1, 2, 3\)$/],
}

/** As a script of the site writes it: before that nothing has asked for anything. */
const byScript = (body: string): string =>
  `<div id="around"></div><script>document.getElementById('around').innerHTML = ${JSON.stringify(body).replaceAll('</', '<\\/')}</script>`

for (const [name, element] of Object.entries(elements))
  test(`${name}: asks for the same as if never held, and is the same element`, async ({ site }) => {
    const wanted = (asked: string[]): string[] => [...new Set(asked.filter((line) => line.startsWith('ads /it')))]
    const never = await site.neverHold({ body: byScript(element) })
    await expect.poll(() => wanted(never.asked()).length).toBeGreaterThan(0)
    const expected = wanted(never.asked())
    const { page, asked } = await site.hold({ body: byScript(element) })
    const count = await page.evaluate(() => {
      const all = [...document.querySelectorAll('#around *')].filter((one) => !one.closest('askfirst-embed'))
      Object.assign(window, { all })
      return all.length
    })
    expect(asked()).toEqual([])
    await page.evaluate(() => window.askfirst.acceptAll())
    await expect.poll(() => wanted(asked())).toEqual(expected)
    const kept = (): unknown =>
      (window as unknown as { all: Element[] }).all.filter((one) => one.isConnected && one.closest('#around')).length
    expect(await page.evaluate(kept)).toBe(count)
  })

for (const [name, [body, property, seen]] of Object.entries(styles))
  test(`${name}: is seen after a grant, and not before`, async ({ site }) => {
    const { page } = await site.hold({ body, files: { 'it.css': 'body { color: rgb(1, 2, 3) }' } })
    await expect(page.locator('body')).not.toHaveCSS(property, seen)
    await page.evaluate(() => window.askfirst.acceptAll())
    await expect(page.locator('body')).toHaveCSS(property, seen)
  })

test('what is around stays: nothing in an element is loaded again, or loses the focus, because its style is released', async ({
  site,
}) => {
  const { page } = await site.hold({
    body: '<div id="around" style="background: url({{ads}}/it.svg)"><iframe src="/own"></iframe><input></div>',
  })
  await page.evaluate(() => {
    document.querySelector('input')?.focus()
    Object.assign(window[0] as Window, { kept: 1 })
  })
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect(page.locator('#around')).toHaveCSS('background-image', /it.svg/)
  const [kept, focused] = await page.evaluate(() => [
    (window[0] as unknown as { kept?: number }).kept,
    document.activeElement?.localName,
  ])
  expect([kept, focused]).toEqual([1, 'input'])
})

test('where the page demands Trusted Types and nonces, everything comes, and nothing is refused', async ({ site }) => {
  const { page, said, asked } = await site.hold({
    headers: {
      'content-security-policy':
        "script-src 'nonce-own'; require-trusted-types-for 'script'; trusted-types askfirst; object-src *",
    },
    files: { 'a.js': `say('a', document.currentScript.nonce)` },
    body: `<script src="{{ads}}/a.js" nonce="own"></script><script {{held}} nonce="own">say('inline', document.currentScript.nonce)</script>
      <script {{held module}} nonce="own">say('module')</script><svg><script href="{{ads}}/b.js" nonce="own"></script></svg>
      <template data-askfirst="ads"><script nonce="own">say('in a template')</script></template>
      <iframe srcdoc="<img src='{{ads}}/it.svg'>"></iframe><embed src="{{ads}}/it.svg" type="image/svg+xml">
      <script {{held}} nonce="own">document.write('<b>written</b><script nonce="own">say("written")<\\/script>')</script>`,
  })
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(said).toEqual(['a own', 'inline own', 'in a template', 'written', 'module'])
  await expect.poll(() => asked().filter((line) => line.includes('it.svg')).length).toBeGreaterThan(1)
})
