// UUIDs and hashes as the bytes they stand for: half as long, and never in two spellings.

import { decodeBase64url, encodeBase64url } from '@askfirst/receipt'

/** 16 bytes. @throws TypeError where `uuid` is none in lower case */
export function bytesOfUuid(uuid: string): Uint8Array {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(uuid)) throw new TypeError('This is no UUID in lower case')
  return Buffer.from(uuid.replaceAll('-', ''), 'hex')
}

/** In lower case. */
export function uuidOfBytes(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Of `sha256-…`: 32 bytes. @throws TypeError where it is none */
export function bytesOfHash(hash: string): Uint8Array {
  const bytes = decodeBase64url(hash.slice('sha256-'.length))
  if (bytes?.length !== 32) throw new TypeError('This is no hash: sha256- and 43 characters of base64url')
  return bytes
}

/** `sha256-…`. */
export function hashOfBytes(bytes: Uint8Array): string {
  return `sha256-${encodeBase64url(bytes)}`
}
