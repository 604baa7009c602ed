// Every layer works under the strictest Content-Security-Policy there is, and the browser has nothing to report.

import { expect, type Page, test } from 'playwright/test'
import { layouts, namesOf } from '../looks/variants.ts'
import { type OwnSite, startOwnSite } from '../own-site.ts'
import { control, press } from '../visitor.ts'

const nonce = 'bm9uY2Utb2YtdGhpcy1hbnN3ZXI'
const headers = {
  'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; require-trusted-types-for 'script'`,
}
const body = `<div id="here"></div><iframe data-askfirst="video" data-src="http://video.localhost/" width="500" height="300" title="A film"></iframe>
<askfirst-policy></askfirst-policy><askfirst-choices></askfirst-choices>`

/** Everything that the browser reports of the page, by its own events. */
async function reportsOf(page: Page): Promise<string[]> {
  const reports: string[] = []
  await page.exposeFunction('report', (text: string) => reports.push(text))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { report(text: string): void }).report(`${violatedDirective} ${blockedURI} ${sample}`),
    ),
  )
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) reports.push(message.text())
  })
  page.on('pageerror', ({ message }) => reports.push(message))
  return reports
}

for (const layout of namesOf(layouts))
  test.describe(layout, () => {
    let site: OwnSite
    test.beforeAll(async () => {
      site = await startOwnSite({
        ui: { ...layouts[layout], colors: { light: { accent: '#0b5563' } }, reopenCorner: 'top-right' },
      })
      site.put('/', { headers, script: `nonce="${nonce}"`, body })
    })
    test.afterAll(() => site.close())

    test(`${layout}: asks, shows everything and comes back, with no violation`, async ({ page }) => {
      const reports = await reportsOf(page)
      await page.goto(site.url)
      await expect(control(page, 'accept-all')).toHaveCSS('background-color', 'rgb(11, 85, 99)')
      await expect(page.locator('askfirst-embed').getByRole('button').first()).toBeVisible()
      await expect(page.locator('askfirst-policy')).toContainText('Fjord Video')
      await expect(page.locator('askfirst-choices')).not.toBeEmpty()

      await control(page, 'preferences').click()
      await expect(control(page, 'save')).toBeVisible()
      await press(page, 'save')
      const reopen = page.locator('#askfirst .reopen')
      await expect(reopen).toBeVisible()
      await reopen.click()
      await expect(control(page, 'save')).toBeVisible()
      expect(reports).toEqual([])
      // The browser does report: the policy is in force.
      await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
      await expect.poll(() => reports.length).toBeGreaterThan(0)
    })
  })
