// The head of a log as a signed note: https://c2sp.org/tlog-checkpoint. Knows nothing about receipts.

import { decodeBase64, encodeBase64 } from './decode-base64.ts'
import type { PrivateKey, PublicKey } from './keys.ts'
import { openNote, signNote } from './signed-note.ts'

/** What a checkpoint says. */
export interface Checkpoint {
  /** Name of the log, and of the key that signs for it: `shop.example/askfirst`. */
  readonly origin: string
  /** How many leaves. */
  readonly size: number
  /** Root over all of them: 32 bytes. */
  readonly root: Uint8Array
}

/** A checkpoint and the key that signed it. */
export type SignedCheckpoint = Checkpoint & { readonly key: PublicKey }

/** What the log of a site is called. */
export function originOf(site: string): string {
  return `${site}/askfirst`
}

/** `checkpoint` as a note signed with `key`, text and final newline. */
export async function signCheckpoint({ origin, size, root }: Checkpoint, key: PrivateKey): Promise<string> {
  return await signNote(`${origin}\n${size}\n${encodeBase64(root)}\n`, origin, key)
}

/** What `note` says and which of `keys` signed it, or `undefined`. Extension lines are refused, as other signatures are. */
export async function verifyCheckpoint(note: string, keys: readonly PublicKey[]): Promise<SignedCheckpoint | undefined> {
  const opened = await openNote(note, keys)
  const checkpoint = opened && parseText(opened.text)
  return checkpoint && opened.name === checkpoint.origin ? { ...checkpoint, key: opened.key } : undefined
}

/** What `note` says, whoever signed it, or `undefined`: for a checkpoint that its reader has kept and trusts for that. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [, text = ''] = note.match(/^(.*?\n)\n— /s) ?? []
  return parseText(text)
}

function parseText(text: string): Checkpoint | undefined {
  const [, origin = '', size = '', rootText = ''] = text.match(/^([^\s+]+)\n(0|[1-9]\d{0,14})\n([A-Za-z\d+/]{43}=)\n$/) ?? []
  const root = decodeBase64(rootText)
  return origin !== '' && root ? { origin, size: Number(size), root } : undefined
}
