// What can be proven later, by anybody, without us (R47, R54, R85, R88).

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { verifyOffline } from '../verify-offline.ts'
import { arrive, credentialsOf, decisionIn, press } from '../visitor.ts'

/** Accepts on the cookie page and waits until the collector has it on disk. */
async function acceptOnCookiePage(page: Page, url: string): Promise<void> {
  await arrive(page, `${url}/cookies`)
  await press(page, 'accept-all')
  await page.evaluate(() => window.askfirst.receipt())
}

/** Presses the button in `<askfirst-choices>` and answers the file it saves. */
async function download(page: Page, button: string): Promise<Buffer> {
  const saved = page.waitForEvent('download')
  await page.locator('askfirst-choices').getByRole('button', { name: button }).click()
  return readFileSync(await (await saved).path())
}

test('the receipt of the cookie page verifies offline, and no longer once a byte is changed', async ({
  page,
  demo,
  dataFolder,
}) => {
  await acceptOnCookiePage(page, demo.url)
  const receipt = await download(page, 'Download receipt')
  const file = join(dataFolder, 'receipt.json')
  writeFileSync(file, receipt)
  expect(verifyOffline(file)).toMatchObject({ accepted: true, said: expect.stringContaining('analytics granted') })

  for (let at = 5; at < receipt.length; at += Math.ceil(receipt.length / 8)) {
    const changed = Buffer.from(receipt)
    changed[at] = (changed[at] ?? 0) ^ 1
    writeFileSync(file, changed)
    expect(verifyOffline(file).accepted, `byte ${at} changed`).toBe(false)
  }
})

test('the export holds every event and verifies offline', async ({ page, demo, dataFolder }) => {
  await acceptOnCookiePage(page, demo.url)
  const file = join(dataFolder, 'export.json')
  writeFileSync(file, await download(page, 'Download my data'))

  expect(verifyOffline(file)).toMatchObject({ accepted: true })
})

test('erasing a visitor leaves the log verifiable for everybody else', async ({ page, newVisitor, demo, dataFolder }) => {
  const other = await (await newVisitor()).newPage()
  await acceptOnCookiePage(page, demo.url)
  const authorization = (await credentialsOf(page)) ?? ''
  // What ran cannot be taken back: the page begins anew.
  const reloaded = page.waitForEvent('load')
  await page.evaluate(() => window.askfirst.eraseData().then(() => {}))
  await reloaded
  const gone = await page.evaluate(
    async (header) => (await fetch('/consent/v1/me', { headers: { authorization: header } })).status,
    authorization,
  )
  expect(gone).toBeGreaterThanOrEqual(400)
  expect((await decisionIn(page))?.id).toBeUndefined()

  await acceptOnCookiePage(other, demo.url)
  const file = join(dataFolder, 'other.json')
  writeFileSync(file, await download(other, 'Download receipt'))
  expect(verifyOffline(file)).toMatchObject({ accepted: true, said: expect.stringMatching(/[3-9] entries/) })
})
