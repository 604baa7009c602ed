// Checking a file offline: a proven receipt, an export or a checkpoint. Every byte of it must be the only one possible.

import { hashOf } from '@askfirst/policy'
import { type Checkpoint, originOf, verifyCheckpoint } from './checkpoint.ts'
import { leafOf, linkTo } from './commitment.ts'
import { decodeBase64url, encodeBase64url } from './decode-base64.ts'
import { rootFromInclusion } from './inclusion.ts'
import type { KeySet, PublicKey } from './keys.ts'
import { parseExport, parseKeySet, parseProvenReceipt, parseTrustedKeys } from './parse-file.ts'
import { parseCanonical } from './parse-shape.ts'
import type { Export, ProvenReceipt } from './proven-file.ts'
import type { InclusionProof, Receipt } from './receipt.ts'
import { signerOf, verifyReceipt } from './sign.ts'
import { Refusal, type Verification } from './verification.ts'

/** What `verifyFile` may be told. */
export interface VerifyOptions {
  /** Text of a JWKS that the caller trusts, such as a saved `/.well-known/jwks.json`. Without it, the file's own keys count. */
  readonly keys?: string
}

/**
 * Is `file` true? It may be a proven receipt, an export (`GET /v1/me/export`) or a bare checkpoint, which needs `keys`.
 *
 * Works offline and never throws. A file with any byte changed is refused: its text must be the canonical JSON of what it
 * says, with no field unknown, and each value is bound by a signature or a hash.
 */
export async function verifyFile(file: Uint8Array | string, options: VerifyOptions = {}): Promise<Verification> {
  try {
    const text = textOf(file)
    const trusted = options.keys === undefined ? undefined : await parseTrustedKeys(options.keys)
    if (options.keys !== undefined && !trusted)
      throw new Refusal(
        'KEY_INVALID',
        'The trusted keys hold no Ed25519 key of a collector. Save its /.well-known/jwks.json and pass that.',
      )
    if (!text.startsWith('{')) return await verifyNote(text, trusted)
    const value = text.endsWith('}\n') ? parseCanonical(text.slice(0, -1)) : undefined
    if (value === undefined)
      throw new Refusal(
        'FILE_UNREADABLE',
        'The file is not as the collector wrote it. Use the original, unedited and not reformatted.',
      )
    const proven = parseProvenReceipt(value)
    if (proven) return await verifyProven(proven, trusted)
    const exported = parseExport(value)
    if (exported) return await verifyExport(exported, trusted)
    throw new Refusal('FORMAT_UNKNOWN', 'The file is neither a proven receipt nor an export of this version of askfirst.')
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, message: error.message }
    return { ok: false, code: 'FILE_UNREADABLE', message: 'The file could not be read. Use the original, unedited.' }
  }
}

function textOf(file: Uint8Array | string): string {
  if (typeof file === 'string') return file
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  } catch {
    throw new Refusal('FILE_UNREADABLE', 'The file is not text in UTF-8. Use the original, unedited.')
  }
}

async function verifyNote(note: string, trusted: KeySet | undefined): Promise<Verification> {
  if (!trusted)
    throw new Refusal('KEYS_NEEDED', 'A checkpoint carries no keys. Pass the site’s /.well-known/jwks.json as the trusted keys.')
  const head = await headOf(note, trusted)
  return proven('checkpoint', 'pinned', head, [head.key], [])
}

async function verifyProven(file: ProvenReceipt, trusted: KeySet | undefined): Promise<Verification> {
  const keys = await keysOf(file.keys, trusted)
  const head = await headOf(file.checkpoint, keys)
  const entry = await verifyEntry(file.receipt, file.proof, head, keys)
  if (entry.receipt.event !== file.event) throw new Refusal('RECEIPT_INVALID', 'The file names another event than its receipt.')
  const used = usedKeys(keys, [head.key, entry.key])
  return proven('receipt', trusted ? 'pinned' : 'file', head, used, [entry.receipt])
}

async function verifyExport(file: Export, trusted: KeySet | undefined): Promise<Verification> {
  const keys = await keysOf(file.keys, trusted)
  const head = await headOf(file.checkpoint, keys)
  const entries: Entry[] = []
  for (const { receipt, proof } of file.events) {
    const entry = await verifyEntry(receipt, proof, head, keys)
    const before = entries.at(-1)?.receipt
    const { record, site, seq, prev } = entry.receipt
    const follows = seq === entries.length + 1 && prev === (before && linkTo(before))
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
  const used = usedKeys(keys, [head.key, ...entries.map(({ key }) => key)])
  const receipts = entries.map(({ receipt }) => receipt)
  return proven('export', trusted ? 'pinned' : 'file', head, used, receipts)
}

type Head = Checkpoint & { readonly key: PublicKey }
type Entry = { readonly receipt: Receipt; readonly key: PublicKey }

/** The keys of the file, each of which must be among the trusted ones where there are any. */
async function keysOf(set: KeySet, trusted: KeySet | undefined): Promise<KeySet> {
  const keys = await parseKeySet(set)
  if (!keys) throw new Refusal('KEY_INVALID', 'A key in the file is damaged or does not have its true name.')
  const stranger = trusted && keys.keys.find(({ kid }) => !trusted.keys.some((key) => key.kid === kid))
  if (stranger)
    throw new Refusal('KEY_UNTRUSTED', `The file is signed with ${stranger.kid}, which is not among the trusted keys.`)
  return keys
}

async function headOf(note: string, { keys }: KeySet): Promise<Head> {
  const head = await verifyCheckpoint(note, keys)
  if (!head) throw new Refusal('CHECKPOINT_INVALID', 'The checkpoint is damaged, or none of the keys signed it.')
  return head
}

async function verifyEntry(jws: string, proof: InclusionProof, head: Head, { keys }: KeySet): Promise<Entry> {
  const signer = signerOf(jws)
  const key = keys.find(({ kid }) => kid === signer)
  const receipt = key && (await verifyReceipt(jws, key))
  if (!key || !receipt || originOf(receipt.site) !== head.origin)
    throw new Refusal('RECEIPT_INVALID', 'A receipt is damaged, or signed by none of the keys, or of another site than the log.')
  const hashes = proof.hashes.flatMap((hash) => decodeBase64url(hash) ?? [])
  const root = proof.size === head.size ? rootFromInclusion(leafOf(receipt), proof.index, proof.size, hashes) : undefined
  if (!root || encodeBase64url(root) !== encodeBase64url(head.root))
    throw new Refusal('PROOF_INVALID', `Nothing proves that event ${receipt.event} is in the log of the checkpoint.`)
  return { receipt, key }
}

/** The keys that signed something; a key that signed nothing could be anybody's. */
function usedKeys({ keys }: KeySet, used: readonly PublicKey[]): readonly PublicKey[] {
  if (keys.every((key) => used.includes(key))) return keys
  throw new Refusal('KEY_UNUSED', 'The file names a key that signed nothing in it.')
}

function proven(
  kind: 'receipt' | 'export' | 'checkpoint',
  trust: 'pinned' | 'file',
  { origin, size, root }: Head,
  keys: readonly PublicKey[],
  receipts: readonly Receipt[],
): Verification {
  const signers = keys.map(({ kid }) => kid)
  return { ok: true, kind, trust, signers, log: { origin, size, root: encodeBase64url(root) }, receipts }
}
