// The main story, for any browser: nothing before an answer, nothing after a no, everything after a yes, and away again.

import type { Found } from '../find-browser.ts'
import { type Demo, demoTest, expect } from '../fixtures.ts'
import type { Browser } from './browser.ts'

const acceptAll = '#askfirst [data-askfirst-do="accept-all"]'
const rejectAll = '#askfirst [data-askfirst-do="reject-all"]'
const withdraw = 'footer [data-askfirst-do="withdraw"]'

/** Tells the story of a browser that was found; else reports it as skipped, or fails where tests have to be complete. */
export function tellMainStory(name: string, found: Found, open: () => Promise<Browser>): void {
  demoTest.describe(name, () => {
    demoTest.skip('missing' in found && !process.env.CI, 'missing' in found ? found.missing : '')
    let browser: Browser
    demoTest.beforeEach(async () => {
      if ('missing' in found) throw new Error(found.missing)
      browser = await open()
    })
    demoTest.afterEach(() => browser?.close())

    demoTest('a visit and a rejection leave nothing and contact nobody', async ({ demo }) => {
      await browser.open(demo.url)
      await expect.poll(() => browser.read<boolean>(`!!document.querySelector('${rejectAll}')`)).toBe(true)
      expect(await storedIn(browser, demo)).toEqual([])

      await browser.open(demo.url)
      await browser.press(rejectAll)
      await expect.poll(() => browser.read<string>('askfirst.decision?.categories.analytics')).toBe('denied')
      expect(await storedIn(browser, demo)).toEqual(['askfirst'])
      expect(strangers(demo)).toEqual([])
    })

    demoTest('accepting runs the trackers in order, withdrawing cleans up after them', async ({ demo }) => {
      await browser.open(demo.url)
      await browser.press(acceptAll)
      await expect.poll(() => browser.read<string>('(window.ran || []).join()')).toBe('stats settings,stats,partner,ads')
      await expect.poll(() => strangers(demo)).toEqual(['ads', 'maps', 'partner', 'pixel', 'stats'])
      expect(await browser.cookies()).toEqual(expect.arrayContaining(['_tally_id', '_tally_ses', '_sommer', '_bright']))

      await browser.press(withdraw)
      await expect.poll(async () => (await browser.cookies()).join()).toBe('askfirst')
      await expect.poll(() => browser.read<string>('askfirst.decision?.categories.analytics').catch(() => '')).toBe('denied')
      // Who looks leaves the page: what it has not sent, or looked for, by then waits for the next one that askfirst is on.
      const waits = ['askfirst.pending', 'askfirst.sweep']
      const left = async () => (await storedIn(browser, demo)).filter((key) => !waits.includes(key))
      await expect.poll(left).toEqual(['askfirst'])
    })
  })
}

/** Names of cookies and keys. The storage is read on a page without scripts, where nothing stands between it and us. */
async function storedIn(browser: Browser, demo: Demo): Promise<string[]> {
  await browser.open(`${demo.url}/icon.svg`)
  const keys = await browser.read<string>('Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()')
  return [...(await browser.cookies()), ...keys.split(',').filter(Boolean)].sort()
}

function strangers({ requests }: Demo): string[] {
  const hosts = requests.map(({ host }) => host.replace('.localhost', ''))
  return [...new Set(hosts)].filter((host) => host !== 'nordlys').sort()
}
