// The gaps of a script alone: what the browser asks for before, or beside, any script of the page. Each of these tests fails
// on the day the browser lets a script hold it, and then the gap is closed in askfirst too.

import type { Page } from 'playwright/test'
import { expect, needsProfile, test } from '../leaks/fixtures.ts'
import type { Site } from '../leaks/site.ts'
import type { Vector } from '../leaks/vector.ts'
import { vectors } from '../leaks/vectors/all.ts'

/** Takes the address from whatever names another host, and removes it, as soon as there is an element. */
const removesElements = `<script>
new MutationObserver((changes) => {
  const foreign = /ads|unlisted/
  for (const { addedNodes } of changes)
    for (const added of addedNodes)
      for (const node of added.nodeType === 1 ? [added, ...added.querySelectorAll('*')] : []) {
        const names = node.getAttributeNames().filter((name) => foreign.test(node.getAttribute(name)))
        for (const name of names) node.removeAttribute(name)
        if (names.length || (node.localName === 'style' && foreign.test(node.textContent))) node.remove()
      }
}).observe(document, { childList: true, subtree: true })
</script>`

/** Makes text of the whole page: there never is an element. */
const makesNoElements = "<script>document.write('<plaintext hidden>')</script>"

/** Deletes what names another host from the site's own style sheets, as soon as they are there. */
const deletesRules = `<script>
const clean = () => {
  for (const sheet of document.styleSheets)
    try {
      for (let i = sheet.cssRules.length; i--; ) if (/ads|unlisted/.test(sheet.cssRules[i].cssText)) sheet.deleteRule(i)
    } catch {}
}
new MutationObserver(clean).observe(document, { childList: true, subtree: true })
addEventListener('load', clean, true)
const often = () => { clean(); requestAnimationFrame(often) }
often()
</script>`

const afterwards = { 'removes such elements': removesElements }

/** What a script tries, by what the gap is called before its colon. */
const tries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'preload scanner': { ...afterwards, 'lets no element exist': makesNoElements },
  'response header': { ...afterwards, 'lets no element exist': makesNoElements },
  // The parser has the element load as it inserts it, a moment before any observer is told.
  parser: afterwards,
  'style sheet of the site': { 'deletes such rules': deletesRules },
}

const wanted = (process.env.VECTORS ?? '').split(',')

for (const vector of vectors.filter(
  ({ gap, name }) => gap !== undefined && wanted.some((part) => `${gap}: ${name}`.includes(part)),
))
  for (const [act, first] of Object.entries(tries[vector.gap?.split(':')[0] ?? ''] ?? {}))
    test(`${vector.gap}: ${vector.name} is asked for, though a script before it ${act}`, async ({
      site,
      browser,
      newProfile,
    }) => {
      test.setTimeout(60_000)
      const context = needsProfile(vector) ? await newProfile() : await browser.newContext()
      expect(await getsOut(await context.newPage(), site, vector, first)).toBe(true)
      await context.close()
    })

/** Does it, in one of several tries? What the parser begins, a script may now and then be in time to stop. */
async function getsOut(page: Page, site: Site, vector: Vector, first: string): Promise<boolean> {
  for (let tries = 0; tries < 12; tries++) {
    const load = site.prepare(vector, first)
    await page.goto(site.urlOf(load), { waitUntil: 'commit' }).catch(() => {})
    await load.until(() => load.arrivals.length > 0, 1_000)
    site.finish(load)
    if (load.arrivals.length) return true
  }
  return false
}

test('every gap has a name that says how it is proven', () => {
  expect(vectors.flatMap(({ gap }) => gap ?? []).filter((gap) => !Object.hasOwn(tries, gap.split(':')[0] ?? ''))).toEqual([])
})
