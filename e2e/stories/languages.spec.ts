// Which language a visitor is asked in, and that it is one (R24).

import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { arrive, control, decisionIn, openPreferences, press } from '../visitor.ts'

/** What the controls on screen say, by their names. */
async function labels(page: Page, ...names: readonly ('accept-all' | 'reject-all' | 'save')[]): Promise<(string | null)[]> {
  return Promise.all(names.map((name) => control(page, name).textContent()))
}

/** Makes the pages that follow as if their `<html lang>` were this one: it is there before the first script runs. */
async function withLanguage(page: Page, lang: string): Promise<void> {
  await page.addInitScript((tag) => {
    new MutationObserver((_, observer) => {
      document.documentElement.lang = tag
      observer.disconnect()
    }).observe(document, { childList: true })
  }, lang)
}

/** What an application does when its visitor goes to another language without loading a page. */
function turn(page: Page, lang: string): Promise<void> {
  return page.evaluate((tag) => {
    document.documentElement.lang = tag
  }, lang)
}

test.describe('a browser that speaks German', () => {
  test.use({ locale: 'de-AT' })

  test('is asked in German where the page says nothing of its language', async ({ page, demo }) => {
    await withLanguage(page, '')
    await arrive(page, demo.url)
    expect(await labels(page, 'accept-all', 'reject-all')).toEqual(['Alle akzeptieren', 'Alle ablehnen'])
  })

  test('is asked in the language of the page where it says it', async ({ page, demo }) => {
    await withLanguage(page, 'da-DK')
    await arrive(page, demo.url)
    expect(await labels(page, 'accept-all', 'reject-all')).toEqual(['Accepter alle', 'Afvis alle'])
  })

  test('is asked in German where the page’s language is none of the site’s', async ({ page, demo }) => {
    await withLanguage(page, 'fil')
    await arrive(page, demo.url)
    expect(await labels(page, 'accept-all')).toEqual(['Alle akzeptieren'])
  })
})

test('an application that changes its language asks on in the new one, and in the former one again', async ({ page, demo }) => {
  await arrive(page, demo.url)
  for (const [lang, label, direction] of [
    ['ar', 'قبول الكل', 'rtl'],
    ['en-GB', 'Accept all', 'ltr'],
    ['da', 'Accepter alle', 'ltr'],
  ] as const) {
    await turn(page, lang)
    await expect(control(page, 'accept-all')).toHaveText(label)
    await expect(page.locator('#askfirst')).toHaveAttribute('dir', direction)
    await expect(page.locator('#askfirst section')).toHaveCount(1)
  }
  await control(page, 'reject-all').click()
  await expect.poll(() => decisionIn(page)).toBeDefined()
  await expect(page.locator('#askfirst .reopen')).toHaveText('Cookieindstillinger')
})

test('after an answer, the way back and the preferences follow the language of the application', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await press(page, 'reject-all')
  await turn(page, 'de')
  await expect(page.locator('#askfirst .reopen')).toHaveText(['Cookie-Einstellungen'])
  await openPreferences(page)
  expect(await labels(page, 'save', 'accept-all', 'reject-all')).toEqual([
    'Auswahl speichern',
    'Alle akzeptieren',
    'Alle ablehnen',
  ])
  await expect(page.locator('#askfirst dialog')).toHaveCount(1)
})
