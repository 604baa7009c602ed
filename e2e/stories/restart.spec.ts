// The demo, and so the collector, can be stopped and started without losing anything.

import { startDemo } from '@askfirst/demo-site/server.ts'
import { expect, test } from '../fixtures.ts'
import { arrive, credentialsOf, press } from '../visitor.ts'

test('receipts from before the stop are there after the start', async ({ page, demo, dataFolder }) => {
  await arrive(page, demo.url)
  await press(page, 'accept-all')
  await page.evaluate(() => window.askfirst.receipt())
  const authorization = (await credentialsOf(page)) ?? ''
  await demo.close()

  const again = await startDemo({ port: demo.port, dataFolder })
  const events = await page.evaluate(async (header) => {
    const answer = await fetch('/consent/v1/me', { headers: { authorization: header } })
    return ((await answer.json()) as { events: unknown[] }).events.length
  }, authorization)
  await again.close()
  expect(events).toBe(1)
})
