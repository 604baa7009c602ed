// What of a receipt goes into the log: a salted commitment, which says nothing once the salt is gone.

import { canonical } from '@askfirst/policy'
import { decodeBase64url, encodeBase64url } from './decode-base64.ts'
import { leafHash } from './merkle.ts'
import type { Receipt } from './receipt.ts'
import { sha256 } from './sha256.ts'

/**
 * SHA-256 of the salt's bytes and the canonical JSON of the receipt without its salt.
 * Erasing receipt and salt leaves 32 bytes that nobody can connect to anything, and a log that still verifies (R54).
 */
export function commitmentOf(receipt: Receipt): Uint8Array {
  const { salt, ...rest } = receipt
  const secret = decodeBase64url(salt)
  if (!secret) throw new TypeError('The salt of a receipt must be base64url')
  const event = encoder.encode(canonical(rest))
  const bytes = new Uint8Array(secret.length + event.length)
  bytes.set(secret)
  bytes.set(event, secret.length)
  return sha256(bytes)
}

const encoder = new TextEncoder()

/** The receipt's leaf in the log. */
export function leafOf(receipt: Receipt): Uint8Array {
  return leafHash(commitmentOf(receipt))
}

/** What the record's next event says in `prev`. */
export function linkTo(receipt: Receipt): string {
  return `sha256-${encodeBase64url(commitmentOf(receipt))}`
}
