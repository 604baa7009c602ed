// A log in memory, with a key of its own, for tests: what the collector does, without the collector.

import type { Notice } from '@askfirst/policy'
import { hashOf } from '@askfirst/policy'
import { originOf, signCheckpoint } from './checkpoint.ts'
import { leafOf } from './commitment.ts'
import { encodeBase64url } from './decode-base64.ts'
import { inclusionRanges } from './inclusion.ts'
import { createKey, type PrivateKey, publicHalf } from './keys.ts'
import { appendLeaf, hashesOfRanges, nodesOfRange, type ReadNodes, rootOf } from './merkle.ts'
import { type Export, exportFormat, type ProvenReceipt, provenReceiptFormat } from './proven-file.ts'
import type { InclusionProof, Receipt } from './receipt.ts'
import { signReceipt } from './sign.ts'

/** Files about `receipts`, all in one log, signed with one key. */
export async function testLog(receipts: readonly Receipt[], notice?: Notice, signing?: PrivateKey): Promise<TestLog> {
  const key = signing ?? (await createKey())
  const nodes = new Map<string, Uint8Array>()
  const read: ReadNodes = async (names) => names.map(({ level, position }) => nodes.get(`${level}/${position}`) as Uint8Array)
  for (const [size, receipt] of receipts.entries()) {
    const made = appendLeaf(size, await read(nodesOfRange([0, size])), leafOf(receipt))
    for (const { level, position, hash } of made) nodes.set(`${level}/${position}`, hash)
  }
  const size = receipts.length
  const first = receipts[0] as Receipt
  const checkpoint = await signCheckpoint({ origin: originOf(first.site), size, root: await rootOf(size, read) }, key)
  const keys = { keys: [publicHalf(key)] }
  const entries: { receipt: string; proof: InclusionProof }[] = []
  for (const [index, receipt] of receipts.entries()) {
    const hashes = (await hashesOfRanges(inclusionRanges(index, size), read)).map(encodeBase64url)
    entries.push({ receipt: await signReceipt(receipt, key), proof: { index, size, hashes } })
  }
  return {
    checkpoint,
    keys: JSON.stringify(keys),
    proven: (index) => ({
      format: provenReceiptFormat,
      event: (receipts[index] as Receipt).event,
      ...(entries[index] as (typeof entries)[0]),
      checkpoint,
      keys,
    }),
    exported: {
      format: exportFormat,
      record: first.record,
      site: first.site,
      events: entries,
      notices: notice ? { [hashOf(notice)]: notice } : {},
      checkpoint,
      keys,
    },
  }
}

/** What {@link testLog} makes. */
export interface TestLog {
  readonly checkpoint: string
  readonly keys: string
  readonly exported: Export
  proven(index: number): ProvenReceipt
}
