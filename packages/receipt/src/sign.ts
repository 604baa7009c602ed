// A receipt as a compact JWS (RFC 7515), and back where the signature holds.

import { canonical } from '@askfirst/policy'
import { CompactSign, compactVerify } from 'jose'
import { decodeBase64url } from './decode-base64.ts'
import { importKey, type PrivateKey, type PublicKey } from './keys.ts'
import { parseReceipt } from './parse-receipt.ts'
import type { Receipt } from './receipt.ts'

function headerOf(kid: string): { alg: string; kid: string; typ: string } {
  return { alg: 'EdDSA', kid, typ: 'consent-receipt+jws' }
}

/** `receipt` signed with `key`: a compact JWS over its canonical JSON. Ed25519, so the same receipt gives the same text. */
export async function signReceipt(receipt: Receipt, key: PrivateKey): Promise<string> {
  return await new CompactSign(new TextEncoder().encode(canonical(receipt)))
    .setProtectedHeader(headerOf(key.kid))
    .sign(await importKey(key))
}

/** Name of the key that says it signed `jws`, or `undefined` where that is no receipt. */
export function signerOf(jws: string): string | undefined {
  const bytes = decodeBase64url(jws.split('.')[0] ?? '')
  const text = bytes && new TextDecoder().decode(bytes)
  const kid = text?.match(/"kid":"([\w-]{43})"/)?.[1]
  return kid !== undefined && text === canonical(headerOf(kid)) ? kid : undefined
}

/**
 * The receipt in `jws`, or `undefined` where `key` did not sign it or it is not spelled as {@link signReceipt} spells it.
 */
export async function verifyReceipt(jws: string, key: PublicKey): Promise<Receipt | undefined> {
  const parts = jws.split('.')
  if (parts.length !== 3 || !parts.every(decodeBase64url) || signerOf(jws) !== key.kid) return undefined
  try {
    const { payload } = await compactVerify(jws, await importKey(key), { algorithms: ['EdDSA'] })
    return parseReceipt(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload))
  } catch {
    return undefined
  }
}
