// Checking that one checkpoint of a log continues another: nothing was rewritten, moved or taken out in between.

import { isConsistent } from './consistency.ts'
import { decodeBase64url } from './decode-base64.ts'
import type { KeySet } from './keys.ts'
import type { Consistency } from './proven-file.ts'
import { Refusal } from './verification.ts'
import { type Found, foundIn, usedKeys, verifyHead, verifyKeys } from './verify-head.ts'

/** What holds of two checkpoints. They may be signed with different keys: a log outlives its keys. */
export async function verifyConsistency(file: Consistency, trusted: KeySet | undefined): Promise<Found> {
  const keys = await verifyKeys(file.keys, trusted)
  const [from, to] = [await verifyHead(file.from, keys), await verifyHead(file.to, keys)]
  const hashes = file.hashes.flatMap((hash) => decodeBase64url(hash) ?? [])
  if (from.origin !== to.origin || !isConsistent(from.size, from.root, to.size, to.root, hashes))
    throw new Refusal(
      'PROOF_INVALID',
      `Nothing proves that the log of ${to.size} entries continues the one of ${from.size}: it may have been rewritten.`,
    )
  return foundIn('consistency', to, { keys: usedKeys(keys, [from.key, to.key]), other: from })
}
