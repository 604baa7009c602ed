// A reader who kept a checkpoint finds out when the log has another past.

import { expect, test } from 'vitest'
import { readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { createKey } from './keys.ts'
import { writeFile } from './proven-file.ts'
import { testLog } from './test-log.ts'
import { testReceipt } from './test-receipt.ts'
import { verifyFile } from './verify.ts'

const key = await createKey()
const receipts = [1, 2, 3, 4, 5].map((seq) => testReceipt(seq))
const log = await testLog(receipts, undefined, key)
const rewritten = await testLog([testReceipt(1, { gpc: true }), ...receipts.slice(1)], undefined, key)
const file = writeFile(log.proven(0))
const codeOf = async (checkpoints: string[], consistency: string[] = [], of = file) => {
  const answer = await verifyFile(of, { checkpoints, consistency })
  return answer.ok ? answer.agrees.map(({ size }) => size) : answer.code
}
const proof = async (from: number, to: number) => writeFile(await log.consistency(from, to))

test('agrees with a kept checkpoint of the same size', async () => {
  expect(await codeOf([log.checkpoint])).toEqual([5])
})

test('agrees with an earlier one over a consistency proof, also over several', async () => {
  const kept = await log.checkpointAt(2)
  expect(await codeOf([kept], [await proof(2, 5)])).toEqual([2])
  expect(await codeOf([kept], [await proof(2, 3), await proof(3, 5)])).toEqual([2])
  expect(await codeOf([kept, await log.checkpointAt(3)], [await proof(3, 5), await proof(2, 3)])).toEqual([2, 3])
})

test('agrees with a later one, and needs no further file where the file is the proof', async () => {
  const early = await testLog(receipts.slice(0, 2), undefined, key)
  expect(await codeOf([log.checkpoint], [await proof(2, 5)], writeFile(early.proven(0)))).toEqual([5])
  expect(await codeOf([await log.checkpointAt(2)], [], await proof(2, 5))).toEqual([2])
})

test('agrees over what the collector answers about sizes, with the checkpoints that are here', async () => {
  const bare = async (from: number, to: number) => {
    const { hashes } = await log.consistency(from, to)
    return JSON.stringify({ from, to, hashes })
  }
  const [two, three] = [await log.checkpointAt(2), await log.checkpointAt(3)]
  expect(await codeOf([two], [await bare(2, 5)])).toEqual([2])
  expect(await codeOf([two, three], [await bare(2, 3), await bare(3, 5)])).toEqual([2, 3])
  const early = await testLog(receipts.slice(0, 2), undefined, key)
  expect(await codeOf([log.checkpoint], [await bare(2, 5)], writeFile(early.proven(0)))).toEqual([5])
  expect(await codeOf([two], [await bare(3, 5)])).toBe('CHECKPOINT_UNPROVEN')
  expect(await codeOf([await rewritten.checkpointAt(2)], [await bare(2, 5)])).toBe('PROOF_INVALID')
  expect(await codeOf([await log.checkpointAt(0)], [await bare(0, 5)])).toEqual([0])
})

test('connects nothing over a proof that does not reach the file, or between sizes that are not those', async () => {
  const elsewhere = writeFile(await rewritten.consistency(2, 4))
  expect(await codeOf([await rewritten.checkpointAt(2)], [elsewhere])).toBe('CHECKPOINT_UNPROVEN')
  const { root = new Uint8Array() } = readCheckpoint(await log.checkpointAt(2)) ?? {}
  const lie = await signCheckpoint({ origin: 'shop.example/askfirst', size: 3, root }, key)
  const { hashes } = await log.consistency(2, 5)
  expect(await codeOf([lie], [JSON.stringify({ from: 2, to: 5, hashes })])).toBe('CHECKPOINT_UNPROVEN')
})

test('asks for a proof where nothing connects them', async () => {
  const kept = await log.checkpointAt(2)
  expect(await codeOf([kept])).toBe('CHECKPOINT_UNPROVEN')
  expect(await codeOf([kept], [await proof(3, 5)])).toBe('CHECKPOINT_UNPROVEN')
  const elsewhere = await testLog([testReceipt(1, { site: 'other.example' })])
  expect(await codeOf([elsewhere.checkpoint])).toBe('CHECKPOINT_UNPROVEN')
})

test('takes no notice of kept checkpoints of other logs', async () => {
  const elsewhere = await testLog(receipts.map((receipt) => ({ ...receipt, site: 'other.example' })))
  expect(await codeOf([elsewhere.checkpoint, log.checkpoint])).toEqual([5])
})

test('refuses a proof between two logs, however alike they are', async () => {
  const { size = 0, root = new Uint8Array() } = readCheckpoint(await log.checkpointAt(2)) ?? {}
  const from = await signCheckpoint({ origin: 'other.example/askfirst', size, root }, key)
  expect(await verifyFile(writeFile({ ...(await log.consistency(2, 5)), from }))).toMatchObject({ code: 'PROOF_INVALID' })
})

test('finds a log that has two pasts, whichever it shows', async () => {
  expect(await codeOf([rewritten.checkpoint])).toBe('LOG_FORKED')
  expect(await codeOf([log.checkpoint, await rewritten.checkpointAt(2)], [await proof(2, 5)])).toBe('LOG_FORKED')
})

test('refuses a proof that is none, of another log, or is not needed but broken', async () => {
  const kept = await log.checkpointAt(2)
  const good = await log.consistency(2, 5)
  expect(await codeOf([kept], [writeFile({ ...good, to: rewritten.checkpoint })])).toBe('PROOF_INVALID')
  expect(await codeOf([log.checkpoint], [writeFile({ ...good, hashes: good.hashes.slice(1) })])).toBe('PROOF_INVALID')
  expect(await codeOf([kept], [file])).toBe('FORMAT_UNKNOWN')
  const elsewhere = await testLog([testReceipt(1, { site: 'other.example' })], undefined, key)
  expect(await codeOf([kept], [writeFile({ ...good, from: elsewhere.checkpoint })])).toBe('PROOF_INVALID')
})

test('proves that a log was begun empty, and by nothing else', async () => {
  const begun = await log.consistency(0, 5)
  expect(await verifyFile(writeFile(begun))).toMatchObject({ ok: true, kind: 'consistency', agrees: [{ size: 0 }] })
  const from = await signCheckpoint({ origin: 'shop.example/askfirst', size: 0, root: new Uint8Array(32) }, key)
  expect(await verifyFile(writeFile({ ...begun, from }))).toMatchObject({ code: 'PROOF_INVALID' })
})

test('refuses a kept checkpoint that is damaged', async () => {
  expect(await codeOf([log.checkpoint.replace('\n5\n', '\n05\n')])).toBe('CHECKPOINT_INVALID')
})
