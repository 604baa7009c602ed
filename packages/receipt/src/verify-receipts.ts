// Checking the files of a visitor: one proven receipt, or all of a record. Keys may differ from receipt to receipt.

import { hashOf } from '@askfirst/policy'
import { originOf, type SignedCheckpoint } from './checkpoint.ts'
import { leafOf, linkTo } from './commitment.ts'
import type { KeySet } from './keys.ts'
import type { Export, ProvenReceipt } from './proven-file.ts'
import type { InclusionProof } from './receipt.ts'
import { signerOf, verifyReceipt } from './sign.ts'
import { Refusal } from './verification.ts'
import { type Entry, type Found, foundIn, isProvenIn, usedKeys, verifyHead, verifyKeys } from './verify-head.ts'

/** What holds of one receipt. */
export async function verifyProvenReceipt(file: ProvenReceipt, trusted: KeySet | undefined): Promise<Found> {
  const keys = await verifyKeys(file.keys, trusted)
  const head = await verifyHead(file.checkpoint, keys)
  const entry = await verifyEntry(file.receipt, file.proof, head, keys)
  if (entry.receipt.event !== file.event) throw new Refusal('RECEIPT_INVALID', 'The file names another event than its receipt.')
  return foundIn('receipt', head, { keys: usedKeys(keys, [head.key, entry.key]), entries: [entry] })
}

/** What holds of a record: its events from some number on, none left out between them, with every notice that they name. */
export async function verifyExport(file: Export, trusted: KeySet | undefined): Promise<Found> {
  const keys = await verifyKeys(file.keys, trusted)
  const head = await verifyHead(file.checkpoint, keys)
  const entries: Entry[] = []
  for (const { receipt, proof } of file.events) {
    const entry = await verifyEntry(receipt, proof, head, keys)
    const before = entries.at(-1)?.receipt
    const { record, site, seq, prev } = entry.receipt
    // The first ones may have been deleted on schedule (R52); which number it begins with is in the file.
    const follows = before ? seq === before.seq + 1 && prev === linkTo(before) : (seq === 1) === (prev === undefined)
    if (!follows || record !== file.record || site !== file.site)
      throw new Refusal(
        'CHAIN_BROKEN',
        `Event ${seq} does not follow from the ones before it: the export is incomplete or mixed up.`,
      )
    entries.push(entry)
  }
  const named = new Set(entries.flatMap(({ receipt }) => receipt.notice ?? []))
  const held = Object.entries(file.notices)
  if (held.length !== named.size || !held.every(([hash, notice]) => named.has(hash) && hashOf(notice) === hash))
    throw new Refusal('NOTICE_INVALID', 'The notices are not those that the receipts name.')
  return foundIn('export', head, { keys: usedKeys(keys, [head.key, ...entries.map(({ key }) => key)]), entries })
}

async function verifyEntry(jws: string, proof: InclusionProof, head: SignedCheckpoint, { keys }: KeySet): Promise<Entry> {
  const signer = signerOf(jws)
  const key = keys.find(({ kid }) => kid === signer)
  const receipt = key && (await verifyReceipt(jws, key))
  if (!key || !receipt || originOf(receipt.site) !== head.origin)
    throw new Refusal('RECEIPT_INVALID', 'A receipt is damaged, or signed by none of the keys, or of another site than the log.')
  if (!isProvenIn(head, leafOf(receipt), proof))
    throw new Refusal('PROOF_INVALID', `Nothing proves that event ${receipt.event} is in the log of the checkpoint.`)
  return { receipt, key }
}
