import { hashOf, type Notice } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { linkTo } from './commitment.ts'
import { createKey } from './keys.ts'
import { writeFile } from './proven-file.ts'
import { testLog } from './test-log.ts'
import { testReceipt } from './test-receipt.ts'
import { verifyFile } from './verify.ts'

const notice = { site: 'shop.example', language: 'en', texts: { title: 'Cookies – vælg' } } as unknown as Notice
const first = testReceipt(1, { notice: hashOf(notice) })
const second = testReceipt(2, { prev: linkTo(first), categories: { analytics: 'withdrawn', marketing: 'denied' } })
const key = await createKey()
const log = await testLog([first, second], notice, key)
const receiptFile = writeFile(log.proven(1))
const exportFile = writeFile(log.exported)
const noticeFile = writeFile(await log.provenNotice())
const consistencyFile = writeFile(await log.consistency(1, 3))

const codeOf = async (file: string | Uint8Array, keys?: string) => {
  const answer = await verifyFile(file, keys === undefined ? {} : { keys })
  return answer.ok ? 'ok' : answer.code
}

test('proves a receipt by the keys in its own file, and says so', async () => {
  const answer = await verifyFile(receiptFile)
  expect(answer).toMatchObject({ ok: true, kind: 'receipt', trust: 'file', signers: [key.kid], receipts: [second] })
  expect(answer).toMatchObject({ receiptSigners: [key.kid], log: { signer: key.kid } })
})

test('proves receipt, export and checkpoint by keys that the caller trusts', async () => {
  const { keys, checkpoint } = log
  expect(await verifyFile(receiptFile, { keys })).toMatchObject({ ok: true, kind: 'receipt', trust: 'pinned' })
  expect(await verifyFile(exportFile, { keys })).toMatchObject({ ok: true, kind: 'export', receipts: [first, second] })
  const proven = { ok: true, kind: 'checkpoint', log: { origin: 'shop.example/askfirst', size: 3 }, receipts: [] }
  expect(await verifyFile(checkpoint, { keys })).toMatchObject(proven)
})

// Three changes of each byte: the lowest bit, which case-folds nothing and hits unused base64 bits; the highest,
// which breaks UTF-8; and a space, which JSON would not mind.
for (const [name, file, keys] of [
  ['proven receipt', receiptFile, undefined],
  ['export', exportFile, undefined],
  ['proven notice', noticeFile, undefined],
  ['consistency proof', consistencyFile, undefined],
  ['checkpoint', log.checkpoint, log.keys],
] as const) {
  test(`refuses a ${name} after any one byte of it is changed, left out or doubled`, async () => {
    const bytes = new TextEncoder().encode(file)
    expect(await codeOf(bytes, keys)).toBe('ok')
    const accepted: string[] = []
    for (const [at, byte] of bytes.entries()) {
      for (const other of [[byte ^ 1], [byte ^ 4], [byte ^ 128], byte === 32 ? [10] : [32], [], [byte, byte]]) {
        const changed = Uint8Array.of(...bytes.slice(0, at), ...other, ...bytes.slice(at + 1))
        if ((await codeOf(changed, keys)) === 'ok') accepted.push(`${at}: ${byte} -> ${other}`)
      }
    }
    expect(accepted).toEqual([])
  }, 120_000)
}

test('refuses a file that says the same in other words', async () => {
  const reordered = `${JSON.stringify(Object.fromEntries(Object.entries(log.proven(1)).reverse()))}\n`
  const doubled = receiptFile.replace('{"checkpoint"', '{"checkpoint":"","checkpoint"')
  for (const file of [`\ufeff${receiptFile}`, reordered, doubled, receiptFile.trim(), `${receiptFile}\n`, ''])
    expect(['FILE_UNREADABLE', 'KEYS_NEEDED']).toContain(await codeOf(file))
})

test('refuses fields that nothing vouches for', async () => {
  const proven = log.proven(1)
  expect(await codeOf(writeFile({ ...proven, note: 'x' } as never))).toBe('FORMAT_UNKNOWN')
  const stranger = JSON.parse((await testLog([first])).keys).keys[0]
  const keys = [...proven.keys.keys, stranger].sort((one, other) => (one.kid < other.kid ? -1 : 1))
  expect(await codeOf(writeFile({ ...proven, keys: { keys } }))).toBe('KEY_UNUSED')
})

test('refuses a file by a stranger when the caller says whom to trust', async () => {
  const forged = await testLog([first, second], notice)
  expect(await codeOf(writeFile(forged.proven(1)))).toBe('ok')
  expect(await codeOf(writeFile(forged.proven(1)), log.keys)).toBe('KEY_UNTRUSTED')
  expect(await codeOf(receiptFile, '{"keys":[]}')).toBe('KEY_INVALID')
})

test('needs keys for a bare checkpoint', async () => {
  expect(await codeOf(log.checkpoint)).toBe('KEYS_NEEDED')
})

test('refuses the proof of another receipt, and a receipt of another site', async () => {
  expect(await codeOf(writeFile({ ...log.proven(0), receipt: log.proven(1).receipt }))).toBe('PROOF_INVALID')
  const elsewhere = await testLog([testReceipt(1, { site: 'other.example' })], undefined, key)
  expect(await codeOf(writeFile({ ...log.proven(0), receipt: elsewhere.proven(0).receipt }))).toBe('RECEIPT_INVALID')
})

// The first leaf of a log of 5 has the same path as in logs of 6, 7 and 8.
test('refuses a proof that names another size than the checkpoint, also where its path would do', async () => {
  const five = await testLog(
    [1, 2, 3, 4, 5].map((seq) => testReceipt(seq)),
    undefined,
    key,
  )
  const { proof, ...rest } = five.proven(0)
  expect(await codeOf(writeFile({ ...rest, proof }))).toBe('ok')
  for (const size of [6, 7, 8]) expect(await codeOf(writeFile({ ...rest, proof: { ...proof, size } }))).toBe('PROOF_INVALID')
})

test('takes an export whose first events were deleted on schedule, and says where it begins', async () => {
  const { exported } = log
  // Only the first one names the notice.
  const later = { ...exported, events: exported.events.slice(1), notices: {} }
  expect(await verifyFile(writeFile(later))).toMatchObject({ ok: true, receipts: [{ seq: 2 }] })
})

test('refuses an export that leaves an event or a notice out', async () => {
  const { exported } = log
  expect(await codeOf(writeFile({ ...exported, events: exported.events.toReversed() }))).toBe('CHAIN_BROKEN')
  expect(await codeOf(writeFile({ ...exported, notices: {} }))).toBe('NOTICE_INVALID')
  expect(await codeOf(writeFile({ ...exported, site: 'other.example' }))).toBe('CHAIN_BROKEN')
})
