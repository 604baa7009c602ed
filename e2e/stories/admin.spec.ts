// What the operators of a site see and do at /admin, with what real visitors decided; and what they leave behind.

import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openDatabase, storeOf } from '@askfirst/collector'
import type { Page } from 'playwright/test'
import { findingsOn } from '../accessibility/axe.ts'
import { type Demo, expect, test } from '../fixtures.ts'
import { verifyOffline } from '../verify-offline.ts'
import { arrive, credentialsOf, press } from '../visitor.ts'

const program = join(createRequire(import.meta.url).resolve('askfirst/package.json'), '../dist/main.js')
const reason = 'The authority asked for proof, case 7.'
const views = ['Overview', 'Receipts', 'Requests', 'Retention', 'Export', 'Audit log', 'Log']

/** A token, made beside the running collector as its operator does it. */
function tokenFor(dataFolder: string): string {
  const args = [program, 'token', 'create', '--name', 'signe', '--store', join(dataFolder, 'receipts.sqlite')]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (!stdout.startsWith('askfirst_')) throw new Error(stderr)
  return stdout.trim()
}

/** Somebody accepts on the front page; as often as `more` says others decide the same with these changes. */
async function visitorsDecide(page: Page, { url }: Demo, more: readonly object[]): Promise<{ event: string; visitor: string }> {
  await arrive(page, url)
  const sent = page.waitForRequest((request) => request.url().endsWith('/v1/decisions'))
  await press(page, 'accept-all')
  const message = (await sent).postDataJSON()
  await page.evaluate(() => window.askfirst.receipt())
  const statuses = await page.evaluate(
    ({ message, more }) =>
      Promise.all(
        more.map(async (changes) => {
          const secret = btoa(crypto.randomUUID()).replace(/=/g, '')
          const headers = { 'content-type': 'application/json', authorization: `Consent ${crypto.randomUUID()}.${secret}` }
          const body = JSON.stringify({ ...message, event: crypto.randomUUID(), ...changes })
          return (await fetch('/consent/v1/decisions', { method: 'POST', headers, body })).status
        }),
      ),
    { message, more },
  )
  expect(statuses).toEqual(more.map(() => 201))
  return { event: message.event, visitor: (await credentialsOf(page)) ?? '' }
}

async function signIn(page: Page, { url }: Demo, token: string): Promise<void> {
  await page.goto(`${url}/consent/admin`)
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

const goTo = (page: Page, view: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: view, exact: true }).click()

/** The cells of the table below a chart, by row. */
async function tableOf(page: Page, title: string): Promise<string[][]> {
  const figure = page.locator('figure', { has: page.locator('figcaption', { hasText: title }) })
  await figure.locator('summary').click()
  const rows = await figure.locator('tbody tr').all()
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
}

test('without a token there are no operator pages', async ({ page, demo }) => {
  expect((await page.goto(`${demo.url}/consent/admin`))?.status()).toBe(404)
})

test('the charts show what visitors decided', async ({ page, demo, dataFolder }) => {
  const none = { categories: { functional: 'denied', analytics: 'denied', marketing: 'denied' }, services: {} }
  await visitorsDecide(page, demo, [{}, none, { ...none, language: 'da' }])
  await signIn(page, demo, tokenFor(dataFolder))
  const today = new Date().toISOString().slice(0, 10)

  expect(await tableOf(page, 'Granted, per day and category')).toEqual([[today, '50.0 %', '50.0 %', '50.0 %']])
  expect(await tableOf(page, 'Granted, by language')).toEqual([
    ['da', '0.0 %'],
    ['en', '66.7 %'],
  ])
  await page.getByRole('combobox', { name: 'Language' }).selectOption('da')
  await page.getByRole('combobox', { name: 'Category' }).selectOption('analytics')
  expect(await tableOf(page, 'Answers per day for analytics')).toEqual([[today, '0', '1', '0']])
  const isDrawn = page.locator('canvas').evaluateAll((all) =>
    all.every((one) => {
      const { width, height } = one as HTMLCanvasElement
      const pixels = (one as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      return pixels.some((value) => value !== 0)
    }),
  )
  expect(await isDrawn).toBe(true)
})

test('a receipt is found, proof is exported, and both are told to whom they concern', async ({ page, demo, dataFolder }) => {
  const { event, visitor } = await visitorsDecide(page, demo, [{}])
  await signIn(page, demo, tokenFor(dataFolder))

  await goTo(page, 'Receipts')
  await page.getByLabel('Id of a receipt').fill(event)
  await page.getByLabel('Reason').fill('She asked us to look.')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('row', { name: event })).toContainText('analytics granted')

  await goTo(page, 'Export')
  await page.getByRole('combobox', { name: 'Of' }).selectOption('analytics')
  await page.getByLabel('Reason').fill(reason)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const lines = readFileSync(await (await saved).path(), 'utf8')
    .trim()
    .split('\n')
  await expect(page.getByRole('status')).toHaveText('Exported 2 receipts.')
  const file = join(dataFolder, 'line.json')
  for (const line of lines) {
    writeFileSync(file, `${line}\n`)
    expect(verifyOffline(file)).toMatchObject({ accepted: true })
  }

  await goTo(page, 'Audit log')
  await expect(page.getByRole('row', { name: /proof exported/ })).toContainText(reason)
  const told = await page.evaluate(
    async (authorization) => (await fetch('/consent/v1/me', { headers: { authorization } })).json(),
    visitor,
  )
  expect(told.accesses).toMatchObject([
    { what: 'receipt', reason: 'She asked us to look.' },
    { what: 'export', reason },
  ])
})

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let at = 0; at < 80; at++) {
    const focused = page.locator(':focus')
    const found =
      (await focused.count()) > 0 && (await focused.evaluate((one) => one.matches('a, button, input, select, textarea')))
    const label = found
      ? await focused.evaluate(
          (one) => one.getAttribute('aria-label') ?? (one as HTMLInputElement).labels?.[0]?.textContent ?? one.textContent ?? '',
        )
      : ''
    if (name.test(label)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No Tab leads to ${name}`)
}

test('a request is answered by keyboard alone, from signing in to signing out', async ({ page, demo, dataFolder }) => {
  await arrive(page, demo.url)
  const asked = await page.evaluate(async () => {
    const body = JSON.stringify({
      site: 'nordlys.localhost',
      kind: 'access',
      law: 'gdpr',
      language: 'en',
    })
    return (await fetch('/consent/v1/requests', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json()
  })
  const { keyboard } = page
  const token = tokenFor(dataFolder)
  await page.goto(`${demo.url}/consent/admin`)
  await expect(page.getByLabel('Token')).toBeVisible()
  await tabTo(page, /^Token/)
  await keyboard.insertText(token)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await tabTo(page, /^Requests$/)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Requests' })).toBeFocused()
  await tabTo(page, /^Open the access request/)
  await keyboard.press('Enter')
  for (const message of ['Thank you, we know who you are.', 'Your data is in your account, under “Download”.']) {
    await expect(page.getByRole('heading', { name: 'Request: access' })).toBeFocused()
    await tabTo(page, /^Message/)
    await keyboard.insertText(message)
    await tabTo(page, /^Do it$/)
    await keyboard.press('Enter')
    await expect(page.locator('blockquote').or(page.getByText('is closed.'))).toBeVisible()
  }
  await expect(page.getByText('is closed.')).toBeFocused()
  await expect(page.getByText('Nobody waits for an answer.')).toBeVisible()
  await tabTo(page, /^Sign out$/)
  await keyboard.press('Enter')
  await expect(page.getByLabel('Token')).toBeVisible()
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('askfirst-operator')

  const answer = await page.evaluate(
    async ({ request, authorization }) => (await fetch(`/consent/v1/requests/${request}`, { headers: { authorization } })).json(),
    asked,
  )
  expect(answer).toMatchObject({ state: 'answered', message: 'Your data is in your account, under “Download”.' })
})

/** Acts of operators and open requests from before, as many as two pages and a little of each list hold. */
async function fillLists(dataFolder: string): Promise<void> {
  const database = await openDatabase(join(dataFolder, 'receipts.sqlite'))
  const store = storeOf(database)
  const [site, before] = ['nordlys.localhost', Date.now() - 864e5]
  for (let turn = 1; turn <= 101; turn++) {
    const act = { operator: `operator ${turn}`, what: 'signed-in', reason: '', details: {} } as const
    await store.addAudit(site, { ...act, entry: randomUUID(), at: before - turn })
    const asked = { kind: 'access', law: 'gdpr', language: 'en', state: 'received', version: 1, due: '2099-01-01' } as const
    await store.addRequest({ ...asked, request: randomUUID(), site, secretHash: new Uint8Array(32), receivedAt: before + turn })
  }
  await database.close()
}

/** What the first column of the table says, by row. */
const columnOf = (page: Page, column: number): Promise<string[]> =>
  page.locator(`tbody tr > :nth-child(${column})`).allInnerTexts()

test('long lists are gone through page by page, by keyboard alone, and nothing is left out', async ({
  page,
  demo,
  dataFolder,
}) => {
  const token = tokenFor(dataFolder)
  await fillLists(dataFolder)
  await signIn(page, demo, token)
  const pages = page.getByRole('navigation', { name: 'Pages' })
  const next = pages.getByRole('button', { name: 'Next page' })
  /** Turns the page with Enter: the focus stays where it is. */
  const turn = async (name: RegExp, number: number): Promise<void> => {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await expect(pages.getByRole('status')).toHaveText(`Page ${number}`)
    await expect(pages.getByRole('button', { name })).toBeFocused()
  }

  await goTo(page, 'Audit log')
  await expect(pages).toBeVisible()
  const seen = await columnOf(page, 2)
  for (const number of [2, 3]) {
    await turn(/^Next page$/, number)
    seen.push(...(await columnOf(page, 2)))
  }
  // Before them the token, and signing in.
  expect(seen).toEqual(['signe', 'command line', ...Array.from({ length: 101 }, (_, at) => `operator ${at + 1}`)])
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(pages.getByRole('status')).toHaveText('Page 3')
  await page.keyboard.press('Shift+Tab')
  await turn(/^Previous page$/, 2)
  expect(await columnOf(page, 2)).toEqual(seen.slice(50, 100))
  await turn(/^Previous page$/, 1)

  await goTo(page, 'Requests')
  for (const all of [false, true]) {
    await page.getByRole('checkbox').setChecked(all)
    await expect(page.getByRole('table')).toHaveAccessibleName(
      all ? 'Requests, the newest first' : 'Open requests, the first due first',
    )
    await expect(pages.getByRole('status')).toHaveText('Page 1')
    const buttons = page.getByRole('button', { name: /^Open the/ })
    const names = await buttons.evaluateAll((found) => found.map((one) => one.ariaLabel))
    await turn(/^Next page$/, 2)
    await turn(/^Next page$/, 3)
    await expect(buttons).toHaveCount(1)
    await page.keyboard.press('Shift+Tab')
    await turn(/^Previous page$/, 2)
    names.push(...(await buttons.evaluateAll((found) => found.map((one) => one.ariaLabel))))
    expect(new Set(names).size).toBe(100)
  }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await findingsOn(page, 'html')).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  if (process.env.ASKFIRST_PICTURES) await pages.screenshot({ path: join(process.env.ASKFIRST_PICTURES, 'pages-320.png') })
})

test('axe finds nothing in any view, wide, narrow or dark, and nothing is wider than a narrow screen', async ({
  page,
  demo,
  dataFolder,
}) => {
  const { event } = await visitorsDecide(page, demo, [{ language: 'da' }])
  const token = tokenFor(dataFolder)
  await page.goto(`${demo.url}/consent/admin`)
  await expect(page.getByLabel('Token')).toBeVisible()
  expect(await findingsOn(page, 'html')).toEqual([])
  await signIn(page, demo, token)
  for (const view of views) {
    await goTo(page, view)
    await expect(page.getByRole('heading', { name: view, exact: true })).toBeVisible()
    if (view === 'Receipts') {
      await page.getByLabel('Id of a receipt').fill(event)
      await page.getByLabel('Reason').fill(reason)
      await page.getByRole('button', { name: 'Find' }).click()
      await expect(page.getByRole('row', { name: event })).toBeVisible()
    }
    for (const size of [
      { width: 1280, height: 800 },
      { width: 320, height: 640 },
    ])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme })
        expect(await findingsOn(page, 'html'), `${view} ${size.width} ${colorScheme}`).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(size.width)
        if (process.env.ASKFIRST_PICTURES)
          await page.screenshot({
            path: join(process.env.ASKFIRST_PICTURES, `${view}-${size.width}-${colorScheme}.png`),
            fullPage: true,
          })
      }
  }
})

test('the log is verified, and held against a checkpoint that was kept', async ({ page, demo, dataFolder }) => {
  await page.goto(demo.url)
  const kept = await page.evaluate(async () => (await fetch('/consent/v1/log/checkpoint')).text())
  await visitorsDecide(page, demo, [{}, {}])
  await signIn(page, demo, tokenFor(dataFolder))
  await goTo(page, 'Log')
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByRole('status').first()).toContainText('✓')
  await page.getByLabel('Checkpoint').fill(kept)
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('status').last()).toContainText('only grown')
})
