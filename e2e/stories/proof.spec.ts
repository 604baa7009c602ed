// One visitor from the yes to the erasure, and what each file they took home proves on its own.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, storeOf, verifyLog } from '@askfirst/collector'
import { expect, test } from '../fixtures.ts'
import { verifyOffline } from '../verify-offline.ts'
import { arrive, decisionIn, press } from '../visitor.ts'

test('accepts, proves it offline, withdraws, erases; and the log still verifies', async ({ page, demo, dataFolder }) => {
  const choices = page.locator('askfirst-choices')
  const button = (name: string) => choices.getByRole('button', { name, exact: true })
  /** Presses the button, keeps the file that it saves, and gives what `askfirst verify` says of it. */
  const keep = async (name: string, file: string) => {
    const saved = page.waitForEvent('download')
    await button(name).click()
    writeFileSync(join(dataFolder, file), readFileSync(await (await saved).path()))
    return verifyOffline(join(dataFolder, file))
  }
  const pressAndReload = async (name: string) => {
    const reloaded = page.waitForEvent('load')
    await button(name).click()
    await reloaded
  }
  await arrive(page, `${demo.url}/cookies`)
  await press(page, 'accept-all')
  expect(await keep('Download receipt', 'yes.json')).toMatchObject({
    accepted: true,
    said: expect.stringContaining('marketing granted'),
  })

  await pressAndReload('Withdraw all')
  expect(await keep('Download my data', 'both.json')).toMatchObject({
    accepted: true,
    said: expect.stringMatching(/marketing granted[\s\S]*marketing withdrawn/),
  })

  await button('Erase my data').click()
  await button('Erase now').click()
  // Nothing has run since the withdrawal: this page need not begin anew.
  await expect(choices.getByRole('status')).toContainText('erased')
  expect((await decisionIn(page))?.id).toBeUndefined()
  // What was taken home proves still what it proved, and what the store has left says nothing of it.
  for (const file of ['yes.json', 'both.json']) expect(verifyOffline(join(dataFolder, file)).accepted).toBe(true)
  const { record } = JSON.parse(readFileSync(join(dataFolder, 'both.json'), 'utf8')) as { record: string }
  const store = storeOf(await openDatabase(join(dataFolder, 'receipts.sqlite')))
  const [head] = await store.heads()
  expect(await store.record(head?.site ?? '', record)).toBeUndefined()
  expect(await store.eventsOfLog(head?.site ?? '', 0, 9)).toEqual([])
  expect(head?.size).toBeGreaterThan(2)
  expect(await verifyLog(store, head?.site ?? '')).toEqual([])
  await store.close()
})
