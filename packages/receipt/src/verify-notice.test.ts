import { hashOf, type Notice } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { createKey } from './keys.ts'
import { writeFile } from './proven-file.ts'
import { testLog } from './test-log.ts'
import { testReceipt } from './test-receipt.ts'
import { testNotice } from './testing/test-notice.ts'
import { verifyFile } from './verify.ts'

const key = await createKey()
const log = await testLog([testReceipt(1)], testNotice, key)
const file = await log.provenNotice()
const codeOf = async (changed: typeof file) => {
  const answer = await verifyFile(writeFile(changed))
  return answer.ok ? 'ok' : answer.code
}

test('proves what visitors were told, since which state of the log', async () => {
  const answer = await verifyFile(writeFile(file), { keys: log.keys })
  const notice = { hash: hashOf(testNotice), notice: testNotice }
  expect(answer).toMatchObject({ ok: true, kind: 'notice', notice, log: { size: 2 }, receipts: [] })
})

test('refuses another notice under the same hash, or the same one under another', async () => {
  const other: Notice = { ...testNotice, texts: { title: 'Other words' } }
  expect(await codeOf({ ...file, notice: other })).toBe('NOTICE_INVALID')
  expect(await codeOf({ ...file, notice: other, hash: hashOf(other) })).toBe('PROOF_INVALID')
})

test('refuses the notice of another site, and the place of a receipt', async () => {
  const elsewhere: Notice = { ...testNotice, site: 'other.example' }
  expect(await codeOf({ ...file, notice: elsewhere, hash: hashOf(elsewhere) })).toBe('NOTICE_INVALID')
  expect(await codeOf({ ...file, proof: log.proven(0).proof })).toBe('PROOF_INVALID')
})
