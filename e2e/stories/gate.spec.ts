// A site template from npm behind `askfirst gate`, with tags that nobody has marked.

import { type BrowserContext, expect, type Page } from 'playwright/test'
import { visitorTest } from '../fixtures.ts'
import { type GateSite, siteHost, startGateSite } from '../gate-site.ts'
import { storedIn } from '../judge.ts'
import { arrive, control, ranIn } from '../visitor.ts'

const test = visitorTest.extend<object, { site: GateSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const site = await startGateSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
})

/** Hosts that the site's owner has declared as necessary. */
const necessary = ['cdn.jsdelivr.net', 'use.fontawesome.com']
const everybody = [
  'ads.localhost',
  ...necessary,
  'cdn.startbootstrap.com',
  'fonts.googleapis.com',
  'fonts.localhost',
  'stats.localhost',
  'video.localhost',
].sort()

const unnecessaryIn = async (context: BrowserContext): Promise<string[]> =>
  (await storedIn(context)).filter((line) => !/^cookie (sid|askfirst) /.test(line))

/** How the template's own elements look: every computed property of each, and where it is. */
function lookOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(
        (element) =>
          !element.closest('#askfirst, script, noscript, template, .film, .pixel, askfirst-placeholder, [id^=askfirst]'),
      )
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const style = getComputedStyle(element)
        const properties = [...style]
          .filter((name) => !name.startsWith('--'))
          .map((name) => `${name}:${style.getPropertyValue(name)}`)
        return `${element.tagName} ${x},${y} ${width}×${height} ${properties.join(';')}`
      }),
  )
}

/** Presses a control of the banner; under an enforced policy a grant loads the page once more. */
async function grantAll(page: Page): Promise<void> {
  const again = page.waitForEvent('load')
  await control(page, 'accept-all').click()
  await again
}

const widths = [
  ['320 px wide', { width: 320, height: 640 }],
  ['wide', { width: 1280, height: 800 }],
] as const

for (const [name, viewport] of widths) {
  test(`${name}: nobody is asked and nothing is stored before the answer, and after a rejection`, async ({
    newVisitor,
    site,
  }) => {
    const context = await newVisitor({ viewport })
    site.forget()
    await site.watch(context)
    const page = context.pages()[0] as Page
    await arrive(page, site.url)

    expect(site.contacted()).toEqual(necessary)
    expect(await unnecessaryIn(context)).toEqual([])
    await control(page, 'reject-all').click()
    await expect(control(page, 'accept-all')).toHaveCount(0)
    await page.reload()
    expect(site.contacted()).toEqual(necessary)
    expect(await unnecessaryIn(context)).toEqual([])
  })

  test(`${name}: after a yes all that the template and its owner load is there`, async ({ newVisitor, site }) => {
    const context = await newVisitor({ viewport })
    site.forget()
    await site.watch(context)
    const page = context.pages()[0] as Page
    await arrive(page, site.url)
    await grantAll(page)

    await expect.poll(() => site.contacted()).toEqual(everybody)
    expect((await ranIn(page)).sort()).toEqual(['forms', 'icons', 'stats'])
    await expect(page.frameLocator('.film').getByRole('heading')).toHaveText('Film')
    const footer = (property: string) =>
      page.locator('footer').evaluate((element, asked) => getComputedStyle(element).getPropertyValue(asked), property)
    expect([await footer('--serif'), await footer('--sans')]).toEqual(['loaded', 'loaded'])
    expect(await unnecessaryIn(context)).toEqual(
      expect.arrayContaining([
        `cookie _ad_server ${siteHost}/`,
        `cookie _st_page ${siteHost}/`,
        `cookie _st_tag ${siteHost}/`,
        'cookie viewer video.localhost/',
        `local st_page ${site.url.slice(0, -1)}`,
      ]),
    )
  })

  test(`${name}: the template looks and works as without the gate`, async ({ newVisitor, site }) => {
    const context = await newVisitor({ viewport })
    await site.watch(context)
    const page = context.pages()[0] as Page
    await page.goto(site.bareUrl)
    const look = await lookOf(page)
    expect(look.length).toBeGreaterThan(200)

    await arrive(page, site.url)
    expect(await lookOf(page)).toEqual(look)
    await grantAll(page)
    expect(await lookOf(page)).toEqual(look)
    // The framework's own script, which is necessary, and the site's run.
    await page.locator('.portfolio-item').first().click()
    await expect(page.getByRole('heading', { name: 'Log Cabin' })).toBeVisible()
  })

  test(`${name}: without JavaScript a line says what is held, and where to read more`, async ({ newVisitor, site }) => {
    const context = await newVisitor({ viewport, javaScriptEnabled: false })
    site.forget()
    await site.watch(context)
    const page = context.pages()[0] as Page
    await page.goto(site.url)

    expect(await page.locator('noscript p').textContent()).toContain('Without JavaScript nothing optional is loaded.')
    expect(site.contacted()).toEqual([])
    expect((await context.cookies()).map((cookie) => cookie.name)).toEqual(['sid'])
    // Nothing of the template covers it, not even its header that stands still.
    await page.locator('noscript a').click()
    await expect(page).toHaveURL(`${site.url}cookies`)
  })
}

test('without the gate the same page asks everybody at once', async ({ newVisitor, site }) => {
  const context = await newVisitor()
  site.forget()
  await site.watch(context)
  const page = context.pages()[0] as Page
  await page.goto(site.openUrl)
  await expect.poll(() => site.contacted()).toEqual(everybody)
  expect(await unnecessaryIn(context)).not.toEqual([])
})
