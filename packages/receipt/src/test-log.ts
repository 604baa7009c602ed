// A log in memory, with keys of its own, for tests: what the collector does, without the collector.

import { hashOf, type Notice } from '@askfirst/policy'
import { originOf, signCheckpoint } from './checkpoint.ts'
import { leafOf } from './commitment.ts'
import { consistencyRanges } from './consistency.ts'
import { encodeBase64url } from './decode-base64.ts'
import { inclusionRanges } from './inclusion.ts'
import { createKey, type KeySet, type PrivateKey, publicHalf } from './keys.ts'
import { hashesOfRanges, type LeafRange, rootOf } from './merkle.ts'
import { noticeLeafOf } from './notice-leaf.ts'
import {
  type Consistency,
  consistencyFormat,
  type Export,
  exportFormat,
  type ProvenNotice,
  type ProvenReceipt,
  provenNoticeFormat,
  provenReceiptFormat,
} from './proven-file.ts'
import type { InclusionProof, Receipt } from './receipt.ts'
import { signReceipt } from './sign.ts'
import { storedNodes } from './testing/stored-nodes.ts'

/**
 * Files about `receipts`, all in one log, which begins with `notice` where there is one. `signing` signs checkpoints,
 * and receipts too unless `receiptKeys` says otherwise, one for each.
 */
export async function testLog(
  receipts: readonly Receipt[],
  notice?: Notice,
  signing?: PrivateKey,
  receiptKeys: readonly PrivateKey[] = [],
): Promise<TestLog> {
  const key = signing ?? (await createKey())
  const first = receipts[0] as Receipt
  const before = notice ? [noticeLeafOf({ site: notice.site, notice: hashOf(notice) })] : []
  const leaves = [...before, ...receipts.map(leafOf)]
  const read = await storedNodes(leaves)
  const size = leaves.length
  const hashesOf = async (ranges: readonly LeafRange[]): Promise<string[]> =>
    (await hashesOfRanges(ranges, read)).map(encodeBase64url)
  const proofOf = async (index: number): Promise<InclusionProof> => ({
    index,
    size,
    hashes: await hashesOf(inclusionRanges(index, size)),
  })
  const checkpointAt = async (at: number, by: PrivateKey = key): Promise<string> =>
    await signCheckpoint({ origin: originOf(first.site), size: at, root: await rootOf(at, read) }, by)
  const checkpoint = await checkpointAt(size)
  const signers = receipts.map((_, at) => receiptKeys[at] ?? key)
  const entries = await Promise.all(
    receipts.map(async (receipt, at) => ({
      receipt: await signReceipt(receipt, signers[at] as PrivateKey),
      proof: await proofOf(before.length + at),
    })),
  )
  return {
    checkpoint,
    keys: JSON.stringify(keySetOf([key, ...signers])),
    checkpointAt,
    proven: (index) => ({
      format: provenReceiptFormat,
      event: (receipts[index] as Receipt).event,
      ...(entries[index] as (typeof entries)[0]),
      checkpoint,
      keys: keySetOf([key, signers[index] as PrivateKey]),
    }),
    exported: {
      format: exportFormat,
      record: first.record,
      site: first.site,
      events: entries,
      notices: notice ? { [hashOf(notice)]: notice } : {},
      checkpoint,
      keys: keySetOf([key, ...signers]),
    },
    provenNotice: async () => ({
      format: provenNoticeFormat,
      notice: notice as Notice,
      hash: hashOf(notice),
      proof: await proofOf(0),
      checkpoint,
      keys: keySetOf([key]),
    }),
    consistency: async (from, to, by = key) => ({
      format: consistencyFormat,
      from: await checkpointAt(from, by),
      to: await checkpointAt(to),
      hashes: await hashesOf(consistencyRanges(from, to)),
      keys: keySetOf([by, key]),
    }),
  }
}

/** What {@link testLog} makes. */
export interface TestLog {
  /** Over all of it. */
  readonly checkpoint: string
  /** Text of a JWKS with every key that signed something. */
  readonly keys: string
  readonly exported: Export
  proven(index: number): ProvenReceipt
  provenNotice(): Promise<ProvenNotice>
  checkpointAt(size: number, by?: PrivateKey): Promise<string>
  /** The earlier checkpoint signed `by` another key where one is named. */
  consistency(from: number, to: number, by?: PrivateKey): Promise<Consistency>
}

/** The public halves, each once, in the order of their names. */
function keySetOf(keys: readonly PrivateKey[]): KeySet {
  const halves = new Map(keys.map((key) => [key.kid, publicHalf(key)]))
  return { keys: [...halves.values()].sort((one, other) => (one.kid < other.kid ? -1 : 1)) }
}
