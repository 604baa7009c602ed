// Text back to bytes, accepting only the one spelling an encoder writes, so that no bit of a file is without meaning.

import { base64url } from '@askfirst/policy'

/**
 * The bytes of unpadded base64url (RFC 4648 section 5), or `undefined`.
 * Unused bits that are not zero, padding and white space are refused: with them, two texts would mean the same bytes.
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  if (native.fromBase64) {
    const bytes = native.fromBase64(text, { alphabet: 'base64url' })
    return encodeBase64url(bytes) === text ? bytes : undefined
  }
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  return encodeBase64url(bytes) === text ? bytes : undefined
}

/** The bytes of padded base64 (RFC 4648 section 4), as signed notes write it, or `undefined`; as strict as the other. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = decodeBase64url(text.replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_'))
  return bytes && encodeBase64(bytes) === text ? bytes : undefined
}

/** Unpadded base64url (RFC 4648 section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const { toBase64 } = bytes as NativeBytes
  return toBase64 ? toBase64.call(bytes, { alphabet: 'base64url', omitPadding: true }) : base64url(bytes)
}

/** Ten times as fast, where there is one (ECMAScript 2026); Node has it from 25 on. */
const native = Uint8Array as {
  readonly fromBase64?: (text: string, options: { readonly alphabet: 'base64url' }) => Uint8Array<ArrayBuffer>
}

type NativeBytes = Uint8Array & {
  readonly toBase64?: (options: { readonly alphabet: 'base64url'; readonly omitPadding: true }) => string
}

/** Padded base64 (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encodeBase64url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}
