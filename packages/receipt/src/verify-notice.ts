// Checking that a notice is what its hash says and stands in the log of its site (R49).

import { hashOf } from '@askfirst/policy'
import { originOf } from './checkpoint.ts'
import type { KeySet } from './keys.ts'
import { noticeLeafOf } from './notice-leaf.ts'
import type { ProvenNotice } from './proven-file.ts'
import { Refusal } from './verification.ts'
import { type Found, foundIn, isProvenIn, usedKeys, verifyHead, verifyKeys } from './verify-head.ts'

/** What holds of a notice. */
export async function verifyNotice(file: ProvenNotice, trusted: KeySet | undefined): Promise<Found> {
  const keys = await verifyKeys(file.keys, trusted)
  const head = await verifyHead(file.checkpoint, keys)
  const { notice, hash, proof } = file
  if (hashOf(notice) !== hash || originOf(notice.site) !== head.origin)
    throw new Refusal('NOTICE_INVALID', 'The notice is not the one that its hash names, or of another site than the log.')
  if (!isProvenIn(head, noticeLeafOf({ site: notice.site, notice: hash }), proof))
    throw new Refusal('PROOF_INVALID', `Nothing proves that notice ${hash} is in the log of the checkpoint.`)
  return foundIn('notice', head, { keys: usedKeys(keys, [head.key]), notice: { hash, notice } })
}
