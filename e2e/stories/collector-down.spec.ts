// The site does not depend on the collector, and no decision is lost (R58).

import { expect, test } from '../fixtures.ts'
import { arrive, control, press, ranIn } from '../visitor.ts'

test('everything works while it is down, and the decision arrives when it is back', async ({ page, demo }) => {
  demo.collector.down()
  await arrive(page, demo.url)
  await press(page, 'accept-all')
  await expect.poll(() => ranIn(page)).toEqual(['stats settings', 'stats', 'partner', 'ads'])
  const recorded = (body: string) =>
    demo.requests.filter(
      (seen) => seen.method === 'POST' && seen.path === '/consent/v1/decisions' && (!body || seen.body === body),
    )
  await expect.poll(() => recorded('').length).toBeGreaterThan(0)
  const [{ body } = { body: '' }] = recorded('')

  demo.collector.up()
  const before = recorded(body).length
  await page.goto(`${demo.url}/product`)
  await expect.poll(() => recorded(body).length).toBeGreaterThan(before)
  await expect(control(page, 'accept-all')).toHaveCount(0)
  const receipt = await page.evaluate(() => window.askfirst.receipt().then(JSON.stringify))
  expect(receipt).toContain((JSON.parse(body) as { event: string }).event)
})

test('arriving twice, a decision is recorded once', async ({ page, demo }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')
  await expect.poll(() => demo.requests.some(({ path }) => path === '/consent/v1/decisions')).toBe(true)
  const sent = demo.requests.find(({ path }) => path === '/consent/v1/decisions')

  const again = await page.evaluate(
    async ([authorization, body]) => {
      const headers = { authorization, 'content-type': 'application/json' }
      const first = await fetch('/consent/v1/decisions', { method: 'POST', headers, body })
      const me = await fetch('/consent/v1/me', { headers: { authorization } })
      return { ok: first.ok, events: ((await me.json()) as { events: unknown[] }).events.length }
    },
    [sent?.headers.get('authorization') ?? '', sent?.body ?? ''] as const,
  )
  expect(again).toEqual({ ok: true, events: 1 })
})
