// What askfirst costs a page. Every limit is a ratio or a difference to the same page without askfirst, measured in turns in the
// same browser: what else the machine does slows both. compare.ts says when a limit counts as broken.

import type { HeldKind } from './bench-pages.ts'
import { expectWithin, type Subject, benchTest as test } from './bench-test.ts'
import { shortest, timePress } from './decision-click.ts'
import { openLab } from './lab.ts'
import { medianOf } from './median.ts'
import { takeParsings, takeStartUps } from './page-loads.ts'
import { timeRelease } from './release-held.ts'
import { report } from './report.ts'

test.describe.configure({ timeout: 180_000 })

test('starting takes at most 2 ms of the main thread of a processor made four times slower', async ({ browser, site }) => {
  const name = 'start-up of askfirst.js, 4× slower'
  const used: number[] = []
  try {
    await expectWithin({ name, unit: 'ms', measure: 'difference', limit: 2 }, async () => {
      const startUps = await takeStartUps(browser, site.url, 40)
      used.push(...startUps.map(({ processor }) => processor.guarded))
      return startUps.map(({ time }) => time)
    })
  } finally {
    // The rest of the time is waiting: for another process of the browser, or for another program of the machine.
    if (used.length) report([{ name: `${name}: processor alone`, unit: 'ms', guarded: medianOf(used).median }])
  }
})

/** What is done in the two frames of the lab, and how many pairs make a round. */
const subjects: readonly (Subject & { readonly pairs: number })[] = [
  { name: 'insert by createElement', unit: 'ms', measure: 'share', limit: 0.05, pairs: 60 },
  { name: 'insert by innerHTML', unit: 'ms', measure: 'share', limit: 0.05, pairs: 60 },
  { name: 'insert by cloneNode', unit: 'ms', measure: 'share', limit: 0.05, pairs: 60 },
  { name: 'write a necessary cookie', unit: 'µs', measure: 'difference', limit: 2, pairs: 200 },
  { name: 'write an undeclared cookie', unit: 'µs', measure: 'difference', limit: 2, pairs: 200 },
  { name: 'read document.cookie', unit: 'µs', measure: 'difference', pairs: 30 },
  { name: 'localStorage.setItem, undeclared', unit: 'µs', measure: 'difference', pairs: 30 },
  { name: 'localStorage.setItem, granted', unit: 'µs', measure: 'difference', pairs: 30 },
  { name: 'localStorage.getItem', unit: 'µs', measure: 'difference', pairs: 30 },
  { name: 'fetch from the own site', unit: 'µs', measure: 'difference', pairs: 30 },
]

for (const subject of subjects)
  test(`${subject.name}: ${subject.limit === undefined ? 'reported' : 'within its limit'}`, async ({ browser, site }) => {
    const lab = await openLab(browser, site.url)
    await expectWithin(subject, () => lab.take(subject.name, subject.pairs))
    await lab.close()
  })

test('parsing 5,000 elements: reported', async ({ browser, site }) => {
  const subject = { name: 'parse 5,000 elements', unit: 'ms', measure: 'difference' } as const
  await expectWithin(subject, () => takeParsings(browser, site.url, 15))
})

for (const kind of ['scripts', 'images'] satisfies HeldKind[])
  test(`releasing 5,000 held ${kind}: reported`, async ({ browser, site }) => {
    const { time, longestTask } = await timeRelease(browser, site.url, kind)
    const note = longestTask ? `longest task ${longestTask.toFixed(0)} ms` : 'no task of 50 ms or more'
    report([{ name: `release 5,000 held ${kind}`, unit: 'ms', guarded: time, note }])
  })

for (const slowdown of [1, 4])
  test(`from the press on the banner to the next paint, ${slowdown}× slower: reported`, async ({ browser, demo }) => {
    const times: number[] = []
    for (let i = 0; i < 7; i++) times.push(await timePress(browser, demo.url, 'accept-all', slowdown))
    const { median } = medianOf(times)
    const note = `longest ${Math.max(...times)} ms; the browser reports nothing shorter than ${shortest} ms`
    report([{ name: `press to paint, ${slowdown}× slower`, unit: 'ms', guarded: median, note }])
  })
