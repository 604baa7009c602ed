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

const isEvents = isListOf((value) => hasShape(value, { receipt: isString, proof: isProof }))
const isSomeEvents: Check = (value) => isEvents(value) && (value as readonly unknown[]).length > 0

/** What says that something is in a log: these are in every file of ours that does. */
const vouching = { checkpoint: isString, keys: isKeySet }

/** A reader of values that have exactly these fields; it answers `undefined` to any other. */
function parserOf<T>(shape: Parameters<typeof hasShape>[1]): (value: unknown) => T | undefined {
  return (value) => (hasShape(value, shape) ? (value as unknown as T) : undefined)
}

/** `value` as a proven receipt, or `undefined` where it has not exactly its fields. */
export const parseProvenReceipt: (value: unknown) => ProvenReceipt | undefined = parserOf({
  ...{ format: isOneOf(provenReceiptFormat), event: isString, receipt: isString, proof: isProof },
  ...vouching,
})

/** `value` as an export, or `undefined` where it has not exactly its fields. */
export const parseExport: (value: unknown) => Export | undefined = parserOf({
  ...{ format: isOneOf(exportFormat), record: isString, site: isString },
  events: isSomeEvents,
  notices: isMapOf(/^sha256-[\w-]{43}$/, isRecord),
  ...vouching,
})

/** `value` as a proven notice, or `undefined` where it has not exactly its fields. */
export const parseProvenNotice: (value: unknown) => ProvenNotice | undefined = parserOf({
  ...{ format: isOneOf(provenNoticeFormat), notice: isRecord, hash: isString, proof: isProof },
  ...vouching,
})

/** `value` as a consistency proof, or `undefined` where it has not exactly its fields. */
export const parseConsistency: (value: unknown) => Consistency | undefined = parserOf({
  ...{ format: isOneOf(consistencyFormat), from: isString, to: isString, hashes: isListOf(isHash) },
  keys: isKeySet,
})

/** How a log of `to` leaves continues one of `from`, without the checkpoints: what `GET /v1/log/consistency` answers. */
export interface BareConsistency {
  readonly from: number
  readonly to: number
  readonly hashes: readonly string[]
}

const bareConsistency = parserOf<BareConsistency>({ from: isCount(0), to: isCount(0), hashes: isListOf(isHash) })

/** `text` as a bare consistency proof, or `undefined`. It need not be canonical: by itself it proves nothing. */
export function parseBareConsistency(text: string): BareConsistency | undefined {
  try {
    return bareConsistency(JSON.parse(text))
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
