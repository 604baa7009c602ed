// What stands in the pages of the site: a held film, the cookie table, and the visitor's own choices.

import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '../fixtures.ts'
import { verifyOffline } from '../verify-offline.ts'
import { acceptAll, decided, expectVisible, rejectAll, strangers, wordsOf } from './seen.ts'
import { test } from './story-test.ts'

/** What stands for the film. */
const film = '[data-askfirst="video"] + askfirst-embed'

/** Stories of these pages. */
export function tellPages(): void {
  test('a held film says who would get data, and comes this time', async ({ visitor, demo }) => {
    await visitor.open(`${demo.url}/product`)
    await visitor.press(rejectAll)
    await expectVisible(visitor, film)
    expect((await wordsOf(visitor, film)).join()).toContain('Fjord Video AB')
    expect(strangers(demo)).toEqual([])
    await visitor.press(`${film} [data-askfirst-do="allow-once"]`)
    await expect.poll(() => strangers(demo)).toEqual(['video'])
    expect((await decided(visitor)).services.video).toBe('denied')

    const first = demo.requests.length
    await visitor.open(`${demo.url}/product`)
    await expectVisible(visitor, film)
    expect(strangers(demo, first)).toEqual([])
  })

  test('a held film comes always where the visitor says so, and nothing else does', async ({ visitor, demo }) => {
    await visitor.open(`${demo.url}/product`)
    await visitor.press(rejectAll)
    await visitor.press(`${film} [data-askfirst-do="allow-always"]`)
    await expect.poll(() => strangers(demo)).toEqual(['video'])
    expect((await decided(visitor)).services).toMatchObject({ video: 'granted', maps: 'denied', stats: 'denied' })

    const first = demo.requests.length
    await visitor.open(`${demo.url}/product`)
    await expect.poll(() => strangers(demo, first)).toEqual(['video'])
    await expectVisible(visitor, film, false)
  })

  test('the cookie table names every service, with a state that follows the decision', async ({ visitor, demo }) => {
    const states = () => wordsOf(visitor, 'askfirst-policy .category > .row > span')
    await visitor.open(`${demo.url}/cookies`)
    await expect.poll(states).toEqual(['Always active', 'Not decided', 'Not decided', 'Not decided'])
    const table = (await wordsOf(visitor, 'askfirst-policy')).join()
    for (const told of ['Tally Statistics', 'Norway', '25 months', '_tally_id', '13 months']) expect(table).toContain(told)
    await visitor.press(rejectAll)
    await expect.poll(states).toEqual(['Always active', 'Refused', 'Refused', 'Refused'])
  })

  test('the visitor reads what they chose, and saves a receipt that verifies', async ({ visitor, demo, downloads }) => {
    const chosen = async () => (await wordsOf(visitor, 'askfirst-choices')).join()
    await visitor.open(`${demo.url}/cookies`)
    await expect.poll(chosen).toContain('You have not decided yet')
    await visitor.press(acceptAll)
    await expect.poll(chosen).toContain((await decided(visitor)).id)
    await visitor.press('askfirst-choices button', 'Download receipt')
    await expect.poll(chosen).toContain('The file has been downloaded.')

    await expect.poll(() => globSync('*.json', { cwd: downloads })).toEqual(['askfirst-receipt.json'])
    const said = expect.stringContaining('analytics granted')
    expect(verifyOffline(join(downloads, 'askfirst-receipt.json'))).toMatchObject({ accepted: true, said })
  })
}
