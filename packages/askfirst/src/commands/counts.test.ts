// `askfirst counts` over the store of a collector.

import { join } from 'node:path'
import { openDatabase, storeOf } from '@askfirst/collector'
import { expect, test } from 'vitest'
import { askfirst, folderWith } from '../testing/program.ts'

test('counts prints the sums that the collector has, for people and for programs', async () => {
  const folder = folderWith()
  const store = storeOf(await openDatabase(join(folder, 'receipts.sqlite')))
  await store.countHeld('2026-11-22', 'shop.example', [{ service: 'video', what: 'iframe', count: 1200 }])
  await store.countHeld('2026-11-23', 'shop.example', [{ service: 'unlisted', what: 'cookie', count: 7 }])
  await store.countHeld('2026-11-23', 'blog.example', [{ service: 'ads', what: 'script', count: 1 }])
  await store.close()
  const all = askfirst(folder, 'counts', '--store', 'receipts.sqlite')
  expect(all).toMatchObject({ code: 0, err: '' })
  expect(all.out).toMatch(/2026-11-22 +shop\.example +video +iframe +1,200\n2026-11-23 +blog\.example +ads +script +1\n/)
  const some = askfirst(folder, 'counts', '--store', 'receipts.sqlite', '--site', 'shop.example', '--format', 'json')
  expect(JSON.parse(some.out)).toMatchObject([
    { service: 'video', count: 1200 },
    { service: 'unlisted', count: 7 },
  ])
  expect(askfirst(folder, 'counts', '--store', 'receipts.sqlite', '--site', 'x.example').out).toContain('Nothing')
})
