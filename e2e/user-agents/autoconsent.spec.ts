// What a browser with autoconsent does for its user, by the rule that ships with askfirst (R83).

import { expect, test } from '../fixtures.ts'
import { layouts, startLayout } from '../layouts.ts'
import { arrive, control, decisionIn, ranIn } from '../visitor.ts'
import { runAutoconsent } from './autoconsent.ts'

test('finds askfirst and sees that it asks, and does nothing where its user wants to be asked', async ({ page, demo }) => {
  await arrive(page, demo.url)
  const { saying } = await runAutoconsent(page, null)

  expect(await saying('cmpDetected')).toMatchObject({ cmp: 'askfirst' })
  expect(await saying('popupFound')).toMatchObject({ cmp: 'askfirst' })
  await expect(control(page, 'accept-all')).toBeVisible()
  expect(await decisionIn(page)).toBeUndefined()
})

for (const layout of layouts)
  test(`opts out of the layout ${layout}, and its own test finds that it has`, async ({ page, dataFolder }) => {
    const demo = await startLayout(layout, dataFolder)
    await arrive(page, demo.url)
    const { saying, selfTest } = await runAutoconsent(page, 'optOut')

    expect(await saying('optOutResult')).toMatchObject({ cmp: 'askfirst', result: true, scheduleSelfTest: true })
    await saying('autoconsentDone')
    await selfTest()
    expect(await saying('selfTestResult')).toMatchObject({ cmp: 'askfirst', result: true })
    expect(await decisionIn(page)).toMatchObject({
      how: 'scripted',
      categories: { functional: 'denied', analytics: 'denied', marketing: 'denied' },
    })
    await demo.close()
  })

test('its own test finds that it has not, where the page asks still', async ({ page, demo }) => {
  await arrive(page, demo.url)
  const { saying, selfTest } = await runAutoconsent(page, 'optIn')
  await saying('autoconsentDone')
  await page.evaluate(() => window.askfirst.show('banner'))
  await expect(control(page, 'reject-all')).toBeVisible()
  await selfTest()

  expect(await saying('selfTestResult')).toMatchObject({ result: false })
})

test('opts in, and what was held runs', async ({ page, demo }) => {
  await arrive(page, demo.url)
  const { saying } = await runAutoconsent(page, 'optIn')

  expect(await saying('optInResult')).toMatchObject({ cmp: 'askfirst', result: true })
  expect(await decisionIn(page)).toMatchObject({ how: 'scripted', categories: { marketing: 'granted' } })
  await expect.poll(() => ranIn(page)).not.toEqual([])
})

test('finds nothing to do on the second page', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await (await runAutoconsent(page, 'optOut')).saying('autoconsentDone')
  await page.goto(`${demo.url}/contact`)
  await expect(page.locator('#askfirst .reopen')).toBeVisible()

  await expect(control(page, 'reject-all')).toHaveCount(0)
})
