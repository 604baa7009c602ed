// Nothing before an answer, nothing after a no, everything after a yes, and away again; or only what was chosen.

import { expect } from '../fixtures.ts'
import { acceptAll, decided, expectVisible, rejectAll, storedIn, strangers, wordsOf } from './seen.ts'
import { test } from './story-test.ts'

const dialog = '#askfirst dialog'
const save = `${dialog} [data-askfirst-do="save"]`
const reopen = '#askfirst .reopen'
const withdraw = 'footer [data-askfirst-do="withdraw"]'

/** Stories of what a visitor answers. */
export function tellAnswers(): void {
  test('a visit and a rejection leave nothing and contact nobody', async ({ visitor, demo }) => {
    await visitor.open(demo.url)
    await expectVisible(visitor, rejectAll)
    expect(await storedIn(visitor, demo)).toEqual([])

    await visitor.open(demo.url)
    await visitor.press(rejectAll)
    expect((await decided(visitor)).categories.analytics).toBe('denied')
    expect(await storedIn(visitor, demo)).toEqual(['askfirst'])
    expect(strangers(demo)).toEqual([])
  })

  test('accepting runs the trackers in order, withdrawing cleans up after them', async ({ visitor, demo }) => {
    await visitor.open(demo.url)
    await visitor.press(acceptAll)
    await expect.poll(() => visitor.read<string>('(window.ran || []).join()')).toBe('stats settings,stats,partner,ads')
    await expect.poll(() => strangers(demo)).toEqual(['ads', 'maps', 'partner', 'pixel', 'stats'])
    expect(await visitor.cookies()).toEqual(expect.arrayContaining(['_tally_id', '_tally_ses', '_sommer', '_bright']))

    await visitor.press(withdraw)
    await expect.poll(async () => (await visitor.cookies()).join()).toBe('askfirst')
    await expect.poll(() => visitor.read<string>('askfirst.decision?.categories.analytics').catch(() => '')).toBe('denied')
    // Who looks leaves the page: what it has not sent, or looked for, by then waits for the next one that askfirst is on.
    const waits = ['askfirst.pending', 'askfirst.sweep']
    const left = async () => (await storedIn(visitor, demo)).filter((key) => !waits.includes(key))
    await expect.poll(left).toEqual(['askfirst'])
  })

  test('one service is switched on and saved, and only it comes', async ({ visitor, demo }) => {
    await visitor.open(demo.url)
    await visitor.press('#askfirst .buttons [data-askfirst-do="preferences"]')
    await visitor.press(`${dialog} .category:has(#askfirst-marketing) summary`)
    const pixel = '[aria-labelledby="askfirst-marketing-pixel"]'
    expect(await visitor.read(`document.querySelectorAll('${dialog} [aria-checked=true]').length`)).toBe(0)
    await visitor.press(`${dialog} ${pixel}`)
    await visitor.press(save)

    const { services } = await decided(visitor)
    expect(services).toMatchObject({ pixel: 'granted', partner: 'denied', ads: 'denied', stats: 'denied' })
    await expect.poll(() => strangers(demo)).toEqual(['pixel'])
    await expectVisible(visitor, acceptAll, false)
  })

  test('the control in the corner leads back to what was chosen, and to another choice', async ({ visitor, demo }) => {
    await visitor.open(demo.url)
    await visitor.press(rejectAll)
    await visitor.open(`${demo.url}/contact`)
    expect(await wordsOf(visitor, '#askfirst .ask')).toEqual([])
    await visitor.press(reopen, 'Cookie settings')
    await expectVisible(visitor, save)
    expect(await visitor.read(`document.querySelectorAll('${dialog} [aria-checked=true]').length`)).toBe(0)
    await visitor.press(`${dialog} [aria-labelledby="askfirst-analytics"]`)
    await visitor.press(save)

    await expect.poll(() => strangers(demo)).toEqual(['stats'])
    await visitor.press(reopen)
    await expectVisible(visitor, `${dialog} [aria-labelledby="askfirst-analytics"][aria-checked=true]`)
  })
}
