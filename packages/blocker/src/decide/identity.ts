// What names a visitor's records at the collector. Made only when there is a grant to prove (R9, R10).

import { base64url } from '@askfirst/policy'

const native = crypto

/**
 * A UUID of 74 random bits behind the time (RFC 9562 version 7), also where there is no secure context. Those made one after
 * another stand side by side in the collector's indexes: with a million receipts it writes half as much for each.
 */
export function makeId(): string {
  const bytes = native.getRandomValues(new Uint8Array(16))
  const now = Date.now()
  const hex = Array.from(bytes, (byte, i) =>
    ((i < 6 ? (now / 256 ** (5 - i)) & 255 : i === 6 ? (byte & 15) | 112 : i === 8 ? (byte & 63) | 128 : byte) | 256)
      .toString(16)
      .slice(1),
  ).join('')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** 128 random bits, in base64url. */
export function makeSecret(): string {
  return base64url(native.getRandomValues(new Uint8Array(16)))
}
