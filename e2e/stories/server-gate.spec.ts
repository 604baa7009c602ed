// What the site's own server passes on is asked of the same record (R39).

import { expect, test } from '../fixtures.ts'
import { arrive, press, writeToUs } from '../visitor.ts'

test('without a grant the partner is told nothing', async ({ page, demo }) => {
  await arrive(page, `${demo.url}/contact`)
  await press(page, 'reject-all')
  await writeToUs(page)

  await expect(page.locator('main').getByRole('status')).toContainText('we told them nothing')
  expect(demo.requests.filter(({ path }) => path === '/leads')).toEqual([])
})

test('with a grant the partner is told, but not who it was', async ({ page, demo }) => {
  await arrive(page, `${demo.url}/contact`)
  await press(page, 'accept-all')
  await writeToUs(page)

  const [lead] = demo.requests.filter(({ path }) => path === '/leads')
  expect(lead).toMatchObject({ host: 'partner.localhost', body: 'heat pump', cookie: '' })
})

test('a visitor who has not answered can write too', async ({ page, demo }) => {
  await arrive(page, `${demo.url}/contact`)
  await writeToUs(page)

  expect(demo.requests.filter(({ host }) => host === 'partner.localhost')).toEqual([])
})
