// A record that cannot be read is no answer.

import { expect, test } from '../fixtures.ts'
import { arrive, control, decisionIn, press } from '../visitor.ts'

for (const garbage of ['%%%', '{"analytics":true}', '1.x.y', 'granted', '1'.repeat(4000)])
  test(`asks again, and holds everything: ${garbage.slice(0, 20)}`, async ({ context, page, demo, judge }) => {
    await context.addCookies([{ name: 'askfirst', value: garbage, url: demo.url }])
    await arrive(page, demo.url)

    expect(await decisionIn(page)).toBeUndefined()
    expect(judge.contacted()).toEqual([])
    expect(await judge.unnecessary()).toEqual([])
  })

test('a record that was cut short asks again too', async ({ context, page, demo }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')
  const [record] = (await context.cookies()).filter(({ name }) => name === 'askfirst')
  await context.addCookies([{ ...record, name: 'askfirst', value: record?.value.slice(0, -30) ?? '' }])

  await page.reload()
  await expect(control(page, 'accept-all')).toBeVisible()
})
