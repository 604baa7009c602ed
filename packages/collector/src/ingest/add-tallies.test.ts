import { noticeHash, noticeOf } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { openCollector } from '../handle.ts'
import type { Tally } from '../store/counts.ts'
import { testCollector, testRefusal, testSite } from '../test-site.ts'
import { addTallies } from './add-tallies.ts'

const at = Date.parse('2026-11-24T10:00:00.000Z')
const site = 'shop.example'
const languages = new Set(['en'])
const wish = { site, at }
const said = { language: 'en', layout: 'bar', categories: { analytics: 'denied' } } as const

/** What stands in the sums, without what is the same in all of them. */
const wordsOf = (tallies: Iterable<Pick<Tally, 'language' | 'layout' | 'region' | 'count'>>) =>
  [...tallies].map(({ language, layout, region, count }) => [language, layout, region, count])

test('counts every layout that a page can say by its name, and all others as one', () => {
  const tallies = new Map<string, Tally>()
  const layouts = ['bar', 'box', 'cloud', 'dialog', 'placeholder', 'none']
  for (const layout of [...layouts, 'mine', 'constructor', 'other'])
    addTallies(tallies, 'refusal', { ...said, layout }, wish, { languages })
  const expected = [...layouts.map((layout) => ['en', layout, '', 1]), ['en', 'other', '', 3]]
  expect(wordsOf(tallies.values())).toEqual(expected)
})

test('counts by a region that is written like one, and all others as one', () => {
  const tallies = new Map<string, Tally>()
  for (const region of ['DK', 'US-CA', 'dk', 'Denmark', 'DK\n'])
    addTallies(tallies, 'decision', said, { ...wish, region }, { languages })
  addTallies(tallies, 'decision', said, wish, { languages })
  const expected = [
    ['DK', 1],
    ['US-CA', 1],
    ['other', 3],
    ['', 1],
  ].map(([region, count]) => ['en', 'bar', region, count])
  expect(wordsOf(tallies.values())).toEqual(expected)
})

test('a thousand made-up languages and layouts of bare refusals make one row for each category', async () => {
  const { call, site: shop, collector } = await testCollector({ now: () => at, limits: { burst: 1e4 } })
  for (let turn = 0; turn < 1000; turn++) {
    const made = { language: `q${String.fromCharCode(97 + (turn % 26))}-${1000 + turn}`, layout: `x${turn}` }
    expect((await call('POST', '/v1/decisions', { body: testRefusal(shop, made) })).status).toBe(204)
  }
  const tallies = await collector.store.tallies(site, '2026-11-24', '2026-11-24')
  expect(wordsOf(tallies)).toEqual(Array.from({ length: 3 }, () => ['other', 'other', '', 1000]))
})

test('knows the languages of notices that are shown no more', async () => {
  const { policy } = testSite()
  const danish = noticeOf(policy, 'da', { title: 'Vi bruger cookies' })
  const { collector, folder } = await testCollector({}, [testSite(policy, { notices: { [noticeHash(danish)]: danish } })])
  await collector.stop()
  const later = await openCollector({ sites: [testSite(policy)], store: `${folder}/receipts.sqlite`, now: () => at })
  for (const language of ['da', 'fr']) {
    const body = JSON.stringify(testRefusal(testSite(policy), { language }))
    const headers = { 'content-type': 'application/json' }
    expect((await later.fetch(new Request('https://c/v1/decisions', { method: 'POST', headers, body }))).status).toBe(204)
  }
  const counted = await later.store.tallies(site, '2026-11-24', '2026-11-24')
  expect(new Set(counted.map(({ language }) => language))).toEqual(new Set(['da', 'other']))
  await later.stop()
})
