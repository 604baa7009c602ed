// What React does with a page in which tags are held, in a browser: nothing that it would not do without the gate.

import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../find-browser.ts'

/** Answers by what a path ends with; whatever is asked for over HTTPS is somebody else's. */
const answers: Readonly<Record<string, readonly [contentType: string, body: (name: string) => string]>> = {
  '.js': ['text/javascript', (name) => `(window.ran ||= []).push('${name}')`],
  '.css': ['text/css', (name) => `h1 { --${name.replace('.', '-')}: loaded }`],
  '.svg': ['image/svg+xml', () => '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
  '.gif': ['image/svg+xml', () => '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
  '': ['text/html', () => '<!doctype html><h1>Film</h1>'],
}

/** A visitor, the third parties that were asked, and what the console was told of. */
async function arrive(browser: Browser): Promise<{ page: Page; asked: string[]; errors: string[] }> {
  const page = await (await browser.newContext()).newPage()
  const asked: string[] = []
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.route(/^https:/, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    asked.push(name)
    const [contentType, body] = answers[/(\.\w+)?$/.exec(name)?.[0] ?? ''] as (typeof answers)[string]
    await route.fulfill({ contentType, body: body(name), headers: { 'access-control-allow-origin': '*' } })
  })
  return { page, asked, errors }
}

/** Resolves when what React has brought to life answers a press; the third press or so may be the first that it hears. */
async function press(page: Page): Promise<void> {
  const counter = page.locator('main > button')
  await expect
    .poll(
      async () => {
        await counter.dispatchEvent('click')
        return counter.textContent()
      },
      { timeout: 10_000 },
    )
    .not.toBe('0')
}

/** Registers the tests. `port` is asked for when they run. */
export function testHydrated(port: () => number): void {
  let browser: Browser
  beforeAll(async () => {
    const found = findChromium()
    if ('missing' in found) throw new Error(found.missing)
    const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP www.shop.example 127.0.0.1']
    browser = await chromium.launch({ executablePath: found.path, args })
  })
  afterAll(() => browser?.close())
  const url = (path: string): string => `http://www.shop.example:${port()}${path}`
  const placeholders = (page: Page): Promise<number> => page.locator('askfirst-embed').count()
  /** Marks what the server has written, so that it can be told from what React makes anew. */
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(url(path), { waitUntil: 'commit' })
    await page.locator('main > button').evaluate((button) => button.closest('main')?.setAttribute('data-served', ''))
  }
  const isServed = (page: Page): Promise<boolean> => page.locator('main').evaluate((main) => main.hasAttribute('data-served'))

  test('a page with held tags comes to life as the server has written it, and nobody is asked', async () => {
    const { page, asked, errors } = await arrive(browser)
    await open(page, '/embeds')
    await press(page)
    await expect.poll(() => placeholders(page)).toBe(2)
    expect([await isServed(page), errors, asked]).toEqual([true, [], []])
    await expect.poll(() => page.locator('#askfirst [data-askfirst-do=accept-all]').isVisible()).toBe(true)
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([])
  })

  test('a step to another page with held tags is taken', async () => {
    const { page, asked, errors } = await arrive(browser)
    await open(page, '/embeds')
    await press(page)
    await page.getByText('One of them').dispatchEvent('click')
    await expect.poll(() => page.locator('h1').textContent()).toBe('One film')
    await press(page)
    expect(asked).toEqual([])
    expect(errors).toEqual([])
  })

  test('after a yes all of it loads, and the page stays alive', async () => {
    const { page, asked, errors } = await arrive(browser)
    await open(page, '/embeds')
    await press(page)
    await page.locator('#askfirst [data-askfirst-do=accept-all]').click()
    await press(page)
    const ran = async (): Promise<string[]> => ((await page.evaluate('window.ran')) as string[] | undefined)?.toSorted() ?? []
    const all = ['after.js', 'async.js', 'classic.js', 'late.js']
    // Each once: those too that React has not found, and inserted once more.
    await expect.poll(ran).toEqual(all)
    for (const name of ['film', 'first.css', 'plain.css', 'where.svg', 'late.gif'])
      await expect.poll(() => asked, { message: name }).toContain(name)
    await expect.poll(() => placeholders(page)).toBe(0)
    await open(page, '/embeds')
    await press(page)
    await expect.poll(ran).toEqual(all)
    expect([await isServed(page), errors]).toEqual([true, []])
  })
}
