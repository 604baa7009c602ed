// What the layouts do beside looking different: the dialog and its way out, the element in the page, the way back.

import { expect, type Page, test } from 'playwright/test'
import { type OwnSite, startOwnSite } from '../own-site.ts'
import { control, decisionIn, press } from '../visitor.ts'

const body = `<h1>A page</h1><main><div id="here"></div><a href="#end">A link</a></main><p>${'Words. '.repeat(2000)}</p><a id="end" href="/">The end</a>`

/** As an ad blocker does it: what is important in a layer without a name overrules us, as a sheet of the user's does. */
const hidden = '@layer { #askfirst, #askfirst * { display: none !important } }'

/** A site whose policy has this `ui`, for the tests of one group. */
function siteWith(ui: NonNullable<Parameters<typeof startOwnSite>[0]>['ui']): () => OwnSite {
  let site: OwnSite
  test.beforeAll(async () => {
    site = await startOwnSite({ ui: ui ?? {} })
    for (const path of ['/', '/cookies']) site.put(path, { body })
    site.put('/hidden', { body, head: `<style>${hidden}</style>` })
    site.put('/elsewhere', { body: '<p>No such element</p>' })
  })
  test.afterAll(() => site.close())
  return () => site
}

const layer = (page: Page) => page.locator('#askfirst .ask')
const animations = (page: Page) => page.evaluate(() => document.getAnimations().length)

test.describe('a dialog', () => {
  const site = siteWith({ layout: 'dialog' })

  test('takes the focus to its beginning and keeps it', async ({ page }) => {
    await page.goto(site().url)
    await expect(page.locator('#askfirst-title')).toBeFocused()
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main, #end') ?? null)).toBeNull()
    }
  })

  test('asks on at the edge after Escape, has decided nothing, and the page is free (R18)', async ({ page }) => {
    await page.goto(site().url)
    await expect(layer(page)).toHaveJSProperty('localName', 'dialog')
    await page.keyboard.press('Escape')
    await expect(layer(page)).toHaveRole('region')
    expect(await decisionIn(page)).toBeUndefined()
    await page.getByRole('link', { name: 'A link' }).click()
    await expect(page).toHaveURL(/#end$/)
    expect((await press(page, 'reject-all')).categories.marketing).toBe('denied')
  })

  test('covers nothing on a page that it links to (R23)', async ({ page }) => {
    await page.goto(`${site().url}/cookies`)
    await expect(layer(page)).toHaveRole('region')
    await page.getByRole('link', { name: 'A link' }).click()
    await expect(page).toHaveURL(/#end$/)
  })

  test('locks no page on which something hides it, now or later', async ({ page }) => {
    await page.goto(`${site().url}/hidden`)
    await page.waitForFunction(() => document.querySelector('#askfirst .ask'))
    await page.getByRole('link', { name: 'A link' }).click()
    await expect(page).toHaveURL(/#end$/)

    await page.goto(site().url)
    await expect(layer(page)).toBeVisible()
    await page.addStyleTag({ content: hidden })
    await page.getByRole('link', { name: 'A link' }).click()
    await expect(page).toHaveURL(/#end$/)
    expect(await decisionIn(page)).toBeUndefined()
  })
})

test.describe('in an element of the page', () => {
  const site = siteWith({ layout: 'box', mount: '#here' })

  test('it stands there as part of the page, until it is answered', async ({ page }) => {
    await page.goto(site().url)
    const [box, place] = [await layer(page).boundingBox(), await page.locator('#here').boundingBox()]
    expect(box).toEqual(place)
    await expect(layer(page)).toHaveCSS('position', 'static')
    await press(page, 'accept-all')
    await expect(page.locator('#here')).toBeEmpty()
    await expect(page.locator('body > #askfirst .reopen')).toBeVisible()
  })

  test('elsewhere it stands where it always does', async ({ page }) => {
    await page.goto(`${site().url}/elsewhere`)
    await expect(layer(page)).toHaveCSS('position', 'fixed')
  })
})

test.describe('the way back', () => {
  const link = siteWith({ reopen: 'link' })
  const corner = siteWith({ reopenCorner: 'top-right' })

  test('can be a link after everything else', async ({ page }) => {
    await page.goto(link().url)
    await press(page, 'reject-all')
    const control = page.locator('body > :last-child').getByRole('button', { name: 'Cookie settings' })
    await control.click()
    await expect(page.locator('#askfirst dialog')).toBeVisible()
  })

  test('can stand in another corner, on the other side where the language runs the other way', async ({ page }) => {
    corner().put('/ar', { language: 'ar', body })
    await page.goto(corner().url)
    await press(page, 'reject-all')
    const button = page.locator('#askfirst .reopen')
    await expect.poll(async () => (await button.boundingBox())?.y).toBe(10.5)
    expect((await button.boundingBox())?.x).toBeGreaterThan(640)
    await page.goto(`${corner().url}/ar`)
    await expect.poll(async () => (await button.boundingBox())?.x).toBe(10.5)
  })
})

for (const layout of ['bar', 'box', 'cloud', 'dialog'] as const)
  test.describe(`nothing moves: ${layout}`, () => {
    const site = siteWith({ layout })

    test(`${layout}: no animation, and nothing of the page is shifted`, async ({ page }) => {
      await page.addInitScript(() => {
        Object.assign(window, { shifts: [] })
        new PerformanceObserver((list) => (window as unknown as { shifts: unknown[] }).shifts.push(...list.getEntries())).observe(
          {
            type: 'layout-shift',
            buffered: true,
          },
        )
      })
      await page.goto(site().url)
      await expect(layer(page)).toBeVisible()
      expect(await animations(page)).toBe(0)
      await control(page, 'preferences').hover()
      expect(await animations(page)).toBe(0)
      expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([])
    })
  })

test.describe('more contrast', () => {
  const site = siteWith({ colors: { light: { accent: '#0b5563', accentText: '#ffffff' } } })
  const accept = (page: Page) => control(page, 'accept-all')

  test('is there for a visitor whose system asks for it, whatever the colours of the site', async ({ page }) => {
    await page.goto(site().url)
    await expect(accept(page)).toHaveCSS('background-color', 'rgb(11, 85, 99)')
    await page.emulateMedia({ contrast: 'more' })
    await expect(accept(page)).toHaveCSS('background-color', 'rgb(0, 0, 0)')
    await expect(layer(page).locator('dd').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
  })
})
