// What every file stands on: its keys, its signed checkpoint, and leaves that are proven to be under it.

import { type Checkpoint, type SignedCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { decodeBase64url, encodeBase64url } from './decode-base64.ts'
import { rootFromInclusion } from './inclusion.ts'
import type { KeySet, PublicKey } from './keys.ts'
import { parseKeySet } from './parse-file.ts'
import type { InclusionProof, Receipt } from './receipt.ts'
import { type FileKind, type Proven, type ProvenLog, Refusal } from './verification.ts'

/** A receipt and the key that signed it. */
export interface Entry {
  readonly receipt: Receipt
  readonly key: PublicKey
}

/** What was found to hold in a file. */
export interface Found {
  readonly kind: FileKind
  readonly head: SignedCheckpoint
  /** The keys that signed something in it. */
  readonly keys: readonly PublicKey[]
  /** The earlier checkpoint of a consistency proof. */
  readonly other?: Checkpoint
  readonly entries: readonly Entry[]
  readonly notice?: NonNullable<Proven['notice']>
}

/** What holds in a file of `kind`. */
export function foundIn(
  kind: FileKind,
  head: SignedCheckpoint,
  more: Pick<Found, 'keys'> & Partial<Pick<Found, 'other' | 'entries' | 'notice'>>,
): Found {
  return { kind, head, entries: [], ...more }
}

/** The keys of the file, each of which must be among the trusted ones where there are any. */
export async function verifyKeys(set: KeySet, trusted: KeySet | undefined): Promise<KeySet> {
  const keys = await parseKeySet(set)
  if (!keys) throw new Refusal('KEY_INVALID', 'A key in the file is damaged or does not have its true name.')
  const stranger = trusted && keys.keys.find(({ kid }) => !trusted.keys.some((key) => key.kid === kid))
  if (stranger)
    throw new Refusal(
      'KEY_UNTRUSTED',
      `The file is signed with ${stranger.kid}, which is not among the trusted keys. If the site has changed keys since, save its /.well-known/jwks.json again.`,
    )
  return keys
}

/** The checkpoint that `note` is, signed by one of the keys. */
export async function verifyHead(note: string, { keys }: KeySet): Promise<SignedCheckpoint> {
  const head = await verifyCheckpoint(note, keys)
  if (!head) throw new Refusal('CHECKPOINT_INVALID', 'The checkpoint is damaged, or none of the keys signed it.')
  return head
}

/** Is `leaf` proven to be in the log under `head`? */
export function isProvenIn(head: Checkpoint, leaf: Uint8Array, { index, size, hashes }: InclusionProof): boolean {
  if (size !== head.size) return false
  const root = rootFromInclusion(
    leaf,
    index,
    size,
    hashes.flatMap((hash) => decodeBase64url(hash) ?? []),
  )
  return root !== undefined && encodeBase64url(root) === encodeBase64url(head.root)
}

/** The keys, each of which signed something in the file; a key that signed nothing could be anybody's. */
export function usedKeys({ keys }: KeySet, used: readonly PublicKey[]): readonly PublicKey[] {
  if (keys.every((key) => used.includes(key))) return keys
  throw new Refusal('KEY_UNUSED', 'The file names a key that signed nothing in it.')
}

/** `checkpoint` as an answer tells it. */
export function logOf({ origin, size, root }: Checkpoint): ProvenLog {
  return { origin, size, root: encodeBase64url(root) }
}
