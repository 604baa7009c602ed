// Who says they hold a record: the Authorization header, the hash of the secret, and nothing that could be logged.

import { hash, timingSafeEqual } from 'node:crypto'

/** From `Authorization: Consent <id>.<secret>`. */
export interface Credentials {
  /** UUID of the record. */
  readonly record: string
  /** At least 128 bits. Never stored, never logged, never in a URL (R87). */
  readonly secret: string
}

/** What `header` says, or `undefined` where it has not the form. */
export function parseCredentials(header: string | undefined): Credentials | undefined {
  const match = /^Consent ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{22,86})$/.exec(header ?? '')
  return match ? { record: match[1] as string, secret: match[2] as string } : undefined
}

/** SHA-256: what is stored of a secret. It has too many bits to be guessed, so no slow hash is needed. */
export function hashOfSecret(secret: string): Uint8Array {
  return hash('sha256', secret, 'buffer')
}

/** What is remembered of an erased record for a while, so that a late message does not bring it back. */
export function tombstoneOf(record: string): string {
  return hash('sha256', `erased ${record}`, 'base64url')
}

/** Compares in a time that says nothing; also where there is nothing to compare with. */
export function isSameHash(known: Uint8Array | undefined, given: Uint8Array): boolean {
  const isSame = timingSafeEqual(known ?? new Uint8Array(32), given)
  return known !== undefined && isSame
}
