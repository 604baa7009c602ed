// The forms that the first layer can have: a dialog, a language from right to left, and a site that allows next to nothing.

import { expect } from '../fixtures.ts'
import { startLayout } from '../layouts.ts'
import { startOwnSite } from '../own-site.ts'
import { acceptAll, decided, expectVisible, rejectAll, wordsOf } from './seen.ts'
import { test } from './story-test.ts'

const nonce = 'bm9uY2Utb2YtdGhpcy1hbnN3ZXI'
const strict = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; require-trusted-types-for 'script'`

/** Before anything else; the browser is heard through its own events. */
const listener = `<script nonce="${nonce}">
  window.reports = []
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    // Which picture stands on a tab is the browser's own affair.
    if (!blockedURI.endsWith('/favicon.ico')) reports.push([violatedDirective, blockedURI, sample].join(' '))
  })
  addEventListener('error', ({ error, message }) => error && reports.push(message))
</script>`

/** Stories of these forms. */
export function tellForms(): void {
  test('a dialog has the focus; after Escape it asks on at the edge and the page is free', async ({ visitor, dataFolder }) => {
    const demo = await startLayout('dialog', dataFolder)
    try {
      await visitor.open(demo.url)
      await expect.poll(() => visitor.read('document.activeElement?.id')).toBe('askfirst-title')
      expect(await visitor.read(`document.querySelector('#askfirst dialog.ask').matches(':modal')`)).toBe(true)
      await visitor.type('Escape')
      await expectVisible(visitor, '#askfirst section.ask[role=region]')
      expect(await visitor.read('!askfirst.decision')).toBe(true)
      await visitor.press('main a[href="/product"]')
      await expect.poll(() => visitor.read('location.pathname')).toBe('/product')
      await visitor.press(rejectAll)
      expect((await decided(visitor)).categories.marketing).toBe('denied')
    } finally {
      await demo.close()
    }
  })

  test('what else is drawn later leaves the first layer as it is', async ({ visitor, demo }) => {
    const layer = () => visitor.read<string>(`getComputedStyle(document.querySelector('#askfirst .ask')).display`)
    await visitor.open(`${demo.url}/product`)
    await expectVisible(visitor, 'askfirst-embed')
    expect(await layer()).toBe('flex')
    await visitor.press('#askfirst .buttons [data-askfirst-do="preferences"]')
    await expectVisible(visitor, '#askfirst [role=switch]')
    expect(await layer()).toBe('flex')
  })

  test('from right to left: the words, the order and the corner', async ({ visitor, demo }) => {
    const left = (selector: string) => visitor.read<number>(`document.querySelector('${selector}').getBoundingClientRect().left`)
    await visitor.open(demo.url)
    await expectVisible(visitor, acceptAll)
    // What is asked stands first, the answers beside it.
    expect(await left('#askfirst-title')).toBeLessThan(await left(acceptAll))
    await visitor.open(`${demo.url}/ar/`)
    await expect.poll(() => wordsOf(visitor, acceptAll)).toEqual(['قبول الكل'])
    expect(await left('#askfirst-title')).toBeGreaterThan(await left(acceptAll))
    await visitor.press('#askfirst .buttons [data-askfirst-do="preferences"]')
    await expectVisible(visitor, '#askfirst [role=switch]')
    expect(await left('#askfirst-marketing')).toBeGreaterThan(await left('[aria-labelledby="askfirst-marketing"]'))
    expect(await visitor.read('document.documentElement.scrollWidth <= innerWidth')).toBe(true)

    await visitor.press('#askfirst dialog [data-askfirst-do="save"]')
    await expectVisible(visitor, '#askfirst .reopen')
    expect(await left('#askfirst .reopen')).toBeGreaterThan(await visitor.read<number>('innerWidth / 2'))
  })

  test('under the strictest Content-Security-Policy the browser has nothing to report', async ({ visitor }) => {
    const site = await startOwnSite({ ui: { colors: { light: { accent: '#0b5563' } } } })
    const reports = () => visitor.read<string[]>('window.reports')
    try {
      site.put('/', {
        headers: { 'content-security-policy': strict },
        isBare: true,
        head: `${listener}<script src="/askfirst/askfirst.js" nonce="${nonce}"></script>`,
        body: `<iframe data-askfirst="video" data-src="http://video.localhost/" width="500" height="300" title="A film"></iframe>
          <askfirst-policy></askfirst-policy><askfirst-choices></askfirst-choices>`,
      })
      await visitor.open(site.url)
      await expectVisible(visitor, 'askfirst-embed [data-askfirst-do="allow-once"]')
      await expect.poll(async () => (await wordsOf(visitor, 'askfirst-policy')).join()).toContain('Fjord Video')
      await expect.poll(async () => (await wordsOf(visitor, 'askfirst-choices')).join()).toContain('not decided')
      const color = `getComputedStyle(document.querySelector('${acceptAll}')).backgroundColor`
      await expect.poll(() => visitor.read(color)).toBe('rgb(11, 85, 99)')
      await visitor.press('#askfirst .buttons [data-askfirst-do="preferences"]')
      await visitor.press('#askfirst dialog [data-askfirst-do="save"]')
      await visitor.press('#askfirst .reopen')
      await expectVisible(visitor, '#askfirst dialog [data-askfirst-do="save"]')
      expect(await reports()).toEqual([])
      // The browser does report: the policy is in force.
      await visitor.read(`document.body.setAttribute('style', 'color: red')`)
      await expect.poll(async () => (await reports()).length).toBeGreaterThan(0)
    } finally {
      site.close()
    }
  })
}
