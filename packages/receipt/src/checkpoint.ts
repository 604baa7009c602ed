// The head of a log as a signed note: https://c2sp.org/tlog-checkpoint and https://c2sp.org/signed-note.
// Knows nothing about receipts.

import { decodeBase64, decodeBase64url, encodeBase64 } from './decode-base64.ts'
import { importKey, type PrivateKey, type PublicKey } from './keys.ts'
import { sha256 } from './sha256.ts'

/** What a checkpoint says. */
export interface Checkpoint {
  /** Name of the log, and of the key that signs for it: `shop.example/askfirst`. */
  readonly origin: string
  /** How many leaves. */
  readonly size: number
  /** Root over all of them: 32 bytes. */
  readonly root: Uint8Array
}

/** What the log of a site is called. */
export function originOf(site: string): string {
  return `${site}/askfirst`
}

/** `checkpoint` as a note signed with `key`, text and final newline. */
export async function signCheckpoint({ origin, size, root }: Checkpoint, key: PrivateKey): Promise<string> {
  const text = `${origin}\n${size}\n${encodeBase64(root)}\n`
  const signature = await crypto.subtle.sign('Ed25519', await importKey(key), new TextEncoder().encode(text))
  const signed = new Uint8Array(68)
  signed.set(keyId(origin, key))
  signed.set(new Uint8Array(signature), 4)
  return `${text}\n— ${origin} ${encodeBase64(signed)}\n`
}

/**
 * What `note` says and which of `keys` signed it, or `undefined`.
 *
 * Stricter than the format: exactly one signature and no extension lines, as {@link signCheckpoint} writes them.
 * Lines of unknown witnesses could be changed without anyone noticing, and a file of ours has no such bytes.
 */
export async function verifyCheckpoint(
  note: string,
  keys: readonly PublicKey[],
): Promise<(Checkpoint & { readonly key: PublicKey }) | undefined> {
  const match = note.match(/^([^\s+]+)\n(0|[1-9]\d{0,14})\n([A-Za-z\d+/]{43}=)\n\n— ([^\s+]+) ([A-Za-z\d+/]{91}=)\n$/)
  if (!match) return undefined
  const [, origin = '', size = '', rootText = '', signer, signatureText = ''] = match
  const root = decodeBase64(rootText)
  const signature = decodeBase64(signatureText)
  if (!root || !signature || signer !== origin) return undefined
  const signed = new TextEncoder().encode(note.slice(0, note.indexOf('\n\n') + 1))
  for (const key of keys) {
    const isNamed = keyId(origin, key).every((byte, at) => byte === signature[at])
    if (isNamed && (await crypto.subtle.verify('Ed25519', await importKey(key), signature.subarray(4), signed)))
      return { origin, size: Number(size), root, key }
  }
  return undefined
}

/** First four bytes of SHA-256(name, newline, 0x01, public key): how a signed note names its key. */
export function keyId(name: string, { x }: PublicKey): Uint8Array {
  const head = new TextEncoder().encode(`${name}\n\u0001`)
  const bytes = new Uint8Array(head.length + 32)
  bytes.set(head)
  bytes.set(decodeBase64url(x) as Uint8Array, head.length)
  return sha256(bytes).slice(0, 4)
}
