// Checking a file offline: what it is, who checks it, and what the answer rests on. Every byte of it must be the only one
// possible.

import { compareKept } from './kept-checkpoints.ts'
import type { KeySet } from './keys.ts'
import {
  type BareConsistency,
  parseBareConsistency,
  parseConsistency,
  parseExport,
  parseProvenNotice,
  parseProvenReceipt,
  parseTrustedKeys,
} from './parse-file.ts'
import { parseCanonical } from './parse-shape.ts'
import { type Proven, Refusal, type Verification } from './verification.ts'
import { verifyConsistency } from './verify-consistency.ts'
import { type Found, foundIn, logOf, verifyHead } from './verify-head.ts'
import { verifyNotice } from './verify-notice.ts'
import { verifyExport, verifyProvenReceipt } from './verify-receipts.ts'

/** What `verifyFile` may be told. */
export interface VerifyOptions {
  /** Text of a JWKS that the caller trusts, such as a saved `/.well-known/jwks.json`. Without it, the file's own keys count. */
  readonly keys?: string
  /**
   * Checkpoints that the caller has kept: signed notes, of this log or of others. With them, the file must be of the same
   * log: at least one must be proven to agree with it, and none may contradict it. They are believed because they were kept.
   */
  readonly checkpoints?: readonly string[]
  /**
   * Consistency proofs that connect kept checkpoints with the one in the file: files with both checkpoints in them, or answers
   * of `GET /v1/log/consistency`.
   */
  readonly consistency?: readonly (Uint8Array | string)[]
}

/**
 * Is `file` true? It may be a proven receipt, an export (`GET /v1/me/export`), a proven notice, a consistency proof or a bare
 * checkpoint, which needs `keys`.
 *
 * Works offline and never throws. A file with any byte changed is refused: its text must be the canonical JSON of what it
 * says, with no field unknown, and each value is bound by a signature or a hash.
 */
export async function verifyFile(file: Uint8Array | string, options: VerifyOptions = {}): Promise<Verification> {
  try {
    const trusted = options.keys === undefined ? undefined : await parseTrustedKeys(options.keys)
    if (options.keys !== undefined && !trusted)
      throw new Refusal(
        'KEY_INVALID',
        'The trusted keys hold no Ed25519 key of a collector. Save its /.well-known/jwks.json and pass that.',
      )
    const found = await read(textOf(file), trusted)
    const proofs: (Found | BareConsistency)[] = []
    for (const proof of options.consistency ?? []) proofs.push(await readProof(textOf(proof), trusted))
    return answerOf(found, compareKept(found, options.checkpoints ?? [], proofs), trusted)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, message: error.message }
    return { ok: false, code: 'FILE_UNREADABLE', message: 'The file could not be read. Use the original, unedited.' }
  }
}

async function read(text: string, trusted: KeySet | undefined): Promise<Found> {
  if (!text.startsWith('{')) return await readNote(text, trusted)
  const value = valueIn(text)
  const receipt = parseProvenReceipt(value)
  if (receipt) return await verifyProvenReceipt(receipt, trusted)
  const exported = parseExport(value)
  if (exported) return await verifyExport(exported, trusted)
  const notice = parseProvenNotice(value)
  if (notice) return await verifyNotice(notice, trusted)
  const consistency = parseConsistency(value)
  if (consistency) return await verifyConsistency(consistency, trusted)
  throw new Refusal(
    'FORMAT_UNKNOWN',
    'The file is none that can be checked. Exports for other systems (ISO 27560, Kantara) are not signed: check the one in JSON.',
  )
}

async function readNote(note: string, trusted: KeySet | undefined): Promise<Found> {
  if (!trusted)
    throw new Refusal('KEYS_NEEDED', 'A checkpoint carries no keys. Pass the site’s /.well-known/jwks.json as the trusted keys.')
  const head = await verifyHead(note, trusted)
  return foundIn('checkpoint', head, { keys: [head.key] })
}

async function readProof(text: string, trusted: KeySet | undefined): Promise<Found | BareConsistency> {
  const bare = parseBareConsistency(text)
  if (bare) return bare
  const proof = parseConsistency(valueIn(text))
  if (!proof) throw new Refusal('FORMAT_UNKNOWN', 'What was passed as a consistency proof is none of this version of askfirst.')
  return await verifyConsistency(proof, trusted)
}

function textOf(file: Uint8Array | string): string {
  if (typeof file === 'string') return file
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  } catch {
    throw new Refusal('FILE_UNREADABLE', 'The file is not text in UTF-8. Use the original, unedited.')
  }
}

function valueIn(text: string): unknown {
  const value = text.endsWith('}\n') ? parseCanonical(text.slice(0, -1)) : undefined
  if (value === undefined)
    throw new Refusal(
      'FILE_UNREADABLE',
      'The file is not as the collector wrote it. Use the original, unedited and not reformatted.',
    )
  return value
}

function answerOf(
  { kind, head, keys, other, entries, notice }: Found,
  kept: Proven['agrees'],
  trusted: KeySet | undefined,
): Proven {
  return {
    ok: true,
    kind,
    trust: trusted ? 'pinned' : 'file',
    signers: keys.map(({ kid }) => kid),
    log: { ...logOf(head), signer: head.key.kid },
    agrees: [...(other ? [logOf(other)] : []), ...kept.filter(({ size }) => size !== other?.size)],
    receipts: entries.map(({ receipt }) => receipt),
    receiptSigners: entries.map(({ key }) => key.kid),
    ...(notice && { notice }),
  }
}
