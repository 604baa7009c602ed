// `askfirst token` over the store of a collector.

import { join } from 'node:path'
import { openDatabase } from '@askfirst/collector'
import { expect, test } from 'vitest'
import { askfirst, folderWith } from '../testing/program.ts'

async function folderWithStore(): Promise<string> {
  const folder = folderWith()
  await (await openDatabase(join(folder, 'receipts.sqlite'))).close()
  return folder
}

test('a token is made, listed without its secret, and revoked', async () => {
  const folder = await folderWithStore()
  const token = (...args: string[]) => askfirst(folder, 'token', ...args, '--store', 'receipts.sqlite')
  expect(token('list').out).toContain('nothing at /admin')
  const made = token('create', '--name', 'signe', '--expires', '30d')
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^askfirst_[\da-f-]{36}\.[\w-]{43}\n$/) })
  const [id = '', secret = ''] = made.out.trim().replace('askfirst_', '').split('.')
  const listed = token('list').out
  expect(listed).toMatch(new RegExp(`^${id}  signe  every site  made .* good until .* never used`))
  expect(listed).not.toContain(secret)
  expect(token('revoke', id)).toMatchObject({ code: 0, out: expect.stringContaining('signe') })
  expect(token('list').out).toContain('revoked')
  expect(token('revoke', id)).toMatchObject({ code: 1, err: expect.stringContaining('revoked already') })
})

test('without a store there is none to make a token in', () => {
  expect(askfirst(folderWith(), 'token', 'create', '--name', 'signe')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no store'),
  })
})

test('a name and a time are what they must be', async () => {
  const folder = await folderWithStore()
  for (const wrong of [
    ['--name', 'a\nb'],
    ['--name', 'signe', '--expires', '900d'],
  ])
    expect(askfirst(folder, 'token', 'create', ...wrong, '--store', 'receipts.sqlite').code).toBe(2)
})
