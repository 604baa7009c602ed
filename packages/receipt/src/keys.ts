// Ed25519 keys as JSON Web Keys, named by their thumbprint (RFC 7638), knowing nothing about what they sign.

import { canonical } from '@askfirst/policy'
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose'
import { decodeBase64url } from './decode-base64.ts'

/** A public key exactly as a key set holds it: these fields, no others. */
export interface PublicKey {
  readonly alg: 'EdDSA'
  readonly crv: 'Ed25519'
  /** The RFC 7638 thumbprint of the key itself. */
  readonly kid: string
  readonly kty: 'OKP'
  readonly use: 'sig'
  /** 32 bytes in base64url. */
  readonly x: string
}

/** A key that can sign. Keep it where only the collector reads it. */
export interface PrivateKey extends PublicKey {
  /** 32 bytes in base64url. */
  readonly d: string
}

/** What `/.well-known/jwks.json` answers. */
export interface KeySet {
  readonly keys: readonly PublicKey[]
}

/** A new key for signing receipts and checkpoints. */
export async function createKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const { x, d } = await exportJWK(privateKey)
  return { ...(await publicKeyOf(x as string)), d: d as string }
}

/**
 * A key of one's own, made complete: any Ed25519 private JWK will do.
 * @throws TypeError where it is none, or its halves do not belong together.
 */
export async function completeKey(jwk: { kty?: string; crv?: string; x?: string; d?: string }): Promise<PrivateKey> {
  const { kty, crv, x = '', d = '' } = jwk
  if (kty !== 'OKP' || crv !== 'Ed25519' || decodeBase64url(x)?.length !== 32 || decodeBase64url(d)?.length !== 32)
    throw new TypeError('A signing key must be an Ed25519 private JWK: {"kty":"OKP","crv":"Ed25519","x":…,"d":…}')
  const key = { ...(await publicKeyOf(x)), d }
  if (!(await isPair(key))) throw new TypeError('The parts x and d of the signing key do not belong together')
  return key
}

/** `key` without what signs. */
export function publicHalf({ alg, crv, kid, kty, use, x }: PublicKey): PublicKey {
  return { alg, crv, kid, kty, use, x }
}

/** `key` as the platform wants it; made once for each key object, because importing takes longer than signing. */
export function importKey(key: PublicKey): Promise<CryptoKey> {
  const known = imported.get(key)
  if (known) return known
  const made = importJWK({ ...key }) as Promise<CryptoKey>
  imported.set(key, made)
  return made
}

const imported = new WeakMap<PublicKey, Promise<CryptoKey>>()

/** Is `value` a public key with exactly our fields, spelled the one way, under its true name? */
export async function isPublicKey(value: unknown): Promise<boolean> {
  const x = (value as Partial<PublicKey> | null)?.x
  if (typeof x !== 'string' || decodeBase64url(x)?.length !== 32) return false
  return canonical(value) === canonical(await publicKeyOf(x))
}

async function publicKeyOf(x: string): Promise<PublicKey> {
  const core = { crv: 'Ed25519', kty: 'OKP', x } as const
  return { alg: 'EdDSA', ...core, kid: await calculateJwkThumbprint(core), use: 'sig' }
}

/** Some platforms check this on import, others do not. */
async function isPair(key: PrivateKey): Promise<boolean> {
  const probe = new Uint8Array([1])
  try {
    const signature = await crypto.subtle.sign('Ed25519', await importKey(key), probe)
    return await crypto.subtle.verify('Ed25519', await importKey(publicHalf(key)), signature, probe)
  } catch {
    return false
  }
}
