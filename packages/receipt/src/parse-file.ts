// The shapes of the files that verify.ts reads, and of a key set; whether they are true is not asked here.

import { decodeBase64url } from './decode-base64.ts'
import { isPublicKey, type KeySet, publicHalf } from './keys.ts'
import { type Check, hasShape, isCount, isListOf, isMapOf, isOneOf, isRecord } from './parse-shape.ts'
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

const isString: Check = (value) => typeof value === 'string'
const isHash: Check = (value) => typeof value === 'string' && decodeBase64url(value)?.length === 32
const isProof: Check = (value) => hasShape(value, { index: isCount(0), size: isCount(1), hashes: isListOf(isHash) })
const isKeySet: Check = (value) => hasShape(value, { keys: isListOf(isRecord) })

/** `value` as a proven receipt, or `undefined` where it has not exactly its fields. */
export function parseProvenReceipt(value: unknown): ProvenReceipt | undefined {
  const isProven = hasShape(value, {
    format: isOneOf(provenReceiptFormat),
    event: isString,
    receipt: isString,
    proof: isProof,
    checkpoint: isString,
    keys: isKeySet,
  })
  return isProven ? (value as unknown as ProvenReceipt) : undefined
}

/** `value` as an export, or `undefined` where it has not exactly its fields. */
export function parseExport(value: unknown): Export | undefined {
  const isExport = hasShape(value, {
    format: isOneOf(exportFormat),
    record: isString,
    site: isString,
    events: isListOf((event) => hasShape(event, { receipt: isString, proof: isProof })),
    notices: isMapOf(/^sha256-[\w-]{43}$/, isRecord),
    checkpoint: isString,
    keys: isKeySet,
  })
  return isExport && (value as { events: unknown[] }).events.length > 0 ? (value as unknown as Export) : undefined
}

/** `value` as a proven notice, or `undefined` where it has not exactly its fields. */
export function parseProvenNotice(value: unknown): ProvenNotice | undefined {
  const isProven = hasShape(value, {
    format: isOneOf(provenNoticeFormat),
    notice: isRecord,
    hash: isString,
    proof: isProof,
    checkpoint: isString,
    keys: isKeySet,
  })
  return isProven ? (value as unknown as ProvenNotice) : undefined
}

/** `value` as a consistency proof, or `undefined` where it has not exactly its fields. */
export function parseConsistency(value: unknown): Consistency | undefined {
  const isConsistency = hasShape(value, {
    format: isOneOf(consistencyFormat),
    from: isString,
    to: isString,
    hashes: isListOf(isHash),
    keys: isKeySet,
  })
  return isConsistency ? (value as unknown as Consistency) : undefined
}

/** How a log of `to` leaves continues one of `from`, without the checkpoints: what `GET /v1/log/consistency` answers. */
export interface BareConsistency {
  readonly from: number
  readonly to: number
  readonly hashes: readonly string[]
}

/** `text` as a bare consistency proof, or `undefined`. It need not be canonical: by itself it proves nothing. */
export function parseBareConsistency(text: string): BareConsistency | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isBare = hasShape(value, { from: isCount(0), to: isCount(0), hashes: isListOf(isHash) })
    return isBare ? (value as BareConsistency) : undefined
  } catch {
    return undefined
  }
}

/**
 * The keys of a file: each complete and under its true name, in the order of their names, or `undefined`.
 * Anything else would be bytes that nothing vouches for.
 */
export async function parseKeySet(set: KeySet): Promise<KeySet | undefined> {
  for (const [at, key] of set.keys.entries()) {
    const before = set.keys[at - 1]
    if (!(await isPublicKey(key)) || (before && before.kid >= key.kid)) return undefined
  }
  return set
}

/**
 * The keys a person trusts, from the text of a JWKS wherever they got it, or `undefined` where it has none of ours.
 * Looser than {@link parseKeySet}: it need not be canonical, and may hold other keys, which are left out.
 */
export async function parseTrustedKeys(text: string): Promise<KeySet | undefined> {
  try {
    const { keys } = JSON.parse(text) as { keys: unknown[] }
    const ours: KeySet['keys'][number][] = []
    for (const key of keys) {
      const half = isRecord(key) ? publicHalf(key as unknown as KeySet['keys'][number]) : undefined
      if (half && (await isPublicKey(half))) ours.push(half)
    }
    return ours.length > 0 ? { keys: ours } : undefined
  } catch {
    return undefined
  }
}
