// Keys change while logs and receipts stay: files with several keys in them.

import { expect, test } from 'vitest'
import { linkTo } from './commitment.ts'
import { createKey, publicHalf } from './keys.ts'
import { writeFile } from './proven-file.ts'
import { testLog } from './test-log.ts'
import { testReceipt } from './test-receipt.ts'
import { verifyFile } from './verify.ts'

const [old, now] = [await createKey(), await createKey()]
const first = testReceipt(1)
const second = testReceipt(2, { prev: linkTo(first) })
const jwks = (...keys: (typeof old)[]) => JSON.stringify({ keys: keys.map(publicHalf) })

test('proves a receipt that a newer key has signed than the checkpoint, and says which did what', async () => {
  const log = await testLog([first], undefined, old, [now])
  const answer = await verifyFile(writeFile(log.proven(0)), { keys: jwks(now, old) })
  expect(answer).toMatchObject({ ok: true, trust: 'pinned', receiptSigners: [now.kid], log: { signer: old.kid } })
  expect(answer.ok && [...answer.signers].sort()).toEqual([old.kid, now.kid].sort())
})

test('proves an export across a rotation', async () => {
  const log = await testLog([first, second], undefined, now, [old, now])
  const answer = await verifyFile(writeFile(log.exported), { keys: log.keys })
  expect(answer).toMatchObject({ ok: true, receiptSigners: [old.kid, now.kid], log: { signer: now.kid } })
})

test('proves the same event in two files under two keys', async () => {
  for (const by of [old, now]) {
    const log = await testLog([first], undefined, old, [by])
    expect(await verifyFile(writeFile(log.proven(0)))).toMatchObject({ ok: true, receipts: [first], receiptSigners: [by.kid] })
  }
})

test('refuses a file when only one of its keys is trusted, whichever that is', async () => {
  const file = writeFile((await testLog([first], undefined, old, [now])).proven(0))
  for (const keys of [jwks(old), jwks(now)]) expect(await verifyFile(file, { keys })).toMatchObject({ code: 'KEY_UNTRUSTED' })
})

test('refuses a receipt under the other key’s name', async () => {
  const log = await testLog([first], undefined, old, [now])
  const proven = log.proven(0)
  const forged = proven.receipt.replace(
    /^[^.]*/,
    (await testLog([first], undefined, old)).proven(0).receipt.split('.')[0] as string,
  )
  expect(await verifyFile(writeFile({ ...proven, receipt: forged }))).toMatchObject({ code: 'RECEIPT_INVALID' })
})

test('proves that a log continues over a change of keys', async () => {
  const log = await testLog([first, second], undefined, now)
  const file = writeFile(await log.consistency(1, 2, old))
  expect(await verifyFile(file, { keys: jwks(old, now) })).toMatchObject({
    ok: true,
    agrees: [{ size: 1 }],
    log: { signer: now.kid },
  })
  expect(await verifyFile(file, { keys: jwks(now) })).toMatchObject({ code: 'KEY_UNTRUSTED' })
})
