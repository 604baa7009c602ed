// `askfirst retention` over the store of a collector.

import { join } from 'node:path'
import { type Database, openCollector, openDatabase, storeOf } from '@askfirst/collector'
import { definePolicy, noticeHash, noticeOf } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { askfirst, folderWith, policy } from '../testing/program.ts'

/** A store with a decision that was valid until long ago. */
async function oldStore(folder: string): Promise<void> {
  const defined = definePolicy(policy as Parameters<typeof definePolicy>[0], catalogue)
  const notice = noticeOf(defined, 'en', {})
  const sites = [{ policy: defined, notices: { [noticeHash(notice)]: notice } }]
  const now = () => Date.parse('2020-01-01T00:00:00Z')
  const collector = await openCollector({ sites, store: join(folder, 'receipts.sqlite'), now, chores: false })
  const { site, version } = defined
  const body = {
    ...{ event: crypto.randomUUID(), site, policy: version, language: 'en', layout: 'bar', layer: 'banner' },
    ...{ control: 'accept-all', how: 'click', gpc: false, categories: { analytics: 'granted' }, services: {} },
    ...{ decidedAt: '2020-01-01T00:00:00Z', validUntil: '2020-07-01T00:00:00Z' },
  }
  const authorization = `Consent ${crypto.randomUUID()}.${'s'.repeat(22)}`
  const headers = { 'content-type': 'application/json', authorization }
  const answer = await collector.fetch(
    new Request('https://c.shop.example/v1/decisions', { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  expect(answer.status).toBe(201)
  await collector.stop()
}

const eventsIn = async (database: Database): Promise<number> => {
  const { length } = await storeOf(database).eventsOfLog('shop.example', 0, 9)
  await database.close()
  return length
}

test('retention says what would go, deletes it, and writes the run down', async () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  await oldStore(folder)
  const file = join(folder, 'receipts.sqlite')
  const dry = askfirst(folder, 'retention', '--store', 'receipts.sqlite', '--dry-run')
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('shop.example: 1 receipts'), err: '' })
  expect(await eventsIn(await openDatabase(file))).toBe(1)
  const done = askfirst(folder, 'retention', '--store', 'receipts.sqlite')
  expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/1 events, 1 records\. Run .*13 months after/) })
  expect(await eventsIn(await openDatabase(file))).toBe(0)
})

test('retention deletes what operators did when it is told how long that is kept, and takes no time that is none', async () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  await oldStore(folder)
  const file = join(folder, 'receipts.sqlite')
  const database = await openDatabase(file)
  const entry = { entry: crypto.randomUUID(), at: Date.now() - 400 * 864e5, operator: 'signe', what: 'signed-in' } as const
  await storeOf(database).addAudit('shop.example', { ...entry, reason: '', details: {} })
  await database.close()
  const run = (...args: string[]) => askfirst(folder, 'retention', '--store', 'receipts.sqlite', ...args)
  expect(run().out).not.toContain('audit')
  expect(run('--audit-months', '12').out).toContain('1 audit')
  expect(run('--audit-months', 'forever')).toMatchObject({ code: 2, err: expect.stringContaining('from 1 to 120') })
})

test('retention makes no store where there is none', () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  expect(askfirst(folder, 'retention', '--store', 'nowhere.sqlite')).toMatchObject({
    ...{ code: 1, err: expect.stringContaining('There is no store') },
  })
})
