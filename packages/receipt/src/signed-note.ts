// A text with one Ed25519 signature under it: https://c2sp.org/signed-note. Knows nothing about what the text says.

import { decodeBase64, decodeBase64url, encodeBase64 } from './decode-base64.ts'
import { importKey, type PrivateKey, type PublicKey } from './keys.ts'
import { sha256 } from './sha256.ts'
import { signBytes } from './sign-bytes.ts'

/** What a note says and who signed it. */
export interface SignedNote {
  /** With its final newline: exactly what was signed. */
  readonly text: string
  /** What the signer calls itself. */
  readonly name: string
  readonly key: PublicKey
}

/** `text`, which ends with a newline, signed with `key` under `name`. Ed25519, so the same text gives the same note. */
export async function signNote(text: string, name: string, key: PrivateKey): Promise<string> {
  const signature = await signBytes(new TextEncoder().encode(text), key)
  const signed = new Uint8Array(68)
  signed.set(keyId(name, key))
  signed.set(signature, 4)
  return `${text}\n— ${name} ${encodeBase64(signed)}\n`
}

/**
 * What `note` says and which of `keys` signed it, or `undefined`.
 *
 * Stricter than the format: exactly one signature, as {@link signNote} writes it. Lines of unknown witnesses could be
 * changed without anyone noticing, and a file of ours has no such bytes.
 */
export async function openNote(note: string, keys: readonly PublicKey[]): Promise<SignedNote | undefined> {
  const [, text = '', name = '', base64 = ''] = note.match(/^(.*\n)\n— ([^\s+]+) ([A-Za-z\d+/]{91}=)\n$/s) ?? []
  const signature = decodeBase64(base64)
  if (text === '' || !signature) return undefined
  const signed = new TextEncoder().encode(text)
  for (const key of keys) {
    const isNamed = keyId(name, key).every((byte, at) => byte === signature[at])
    if (isNamed && (await crypto.subtle.verify('Ed25519', await importKey(key), signature.subarray(4), signed)))
      return { text, name, key }
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
