// An Ed25519 signature as fast as this place makes it, knowing nothing about what is signed.

import { importKey, type PrivateKey } from './keys.ts'

interface HostCrypto {
  readonly createPrivateKey?: (options: { readonly key: object; readonly format: 'jwk' }) => object
  readonly sign?: (algorithm: undefined, data: Uint8Array, key: object) => Uint8Array
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: 'node:crypto') => HostCrypto | undefined }
}

const { createPrivateKey, sign } = (globalThis as Host).process?.getBuiltinModule?.('node:crypto') ?? {}

/**
 * 64 bytes. On a server without leaving the thread: the platform's own way goes through another one and back, which takes
 * longer than signing does, while a transaction waits.
 */
export async function signBytes(bytes: Uint8Array<ArrayBuffer>, key: PrivateKey): Promise<Uint8Array> {
  if (!createPrivateKey || !sign) return new Uint8Array(await crypto.subtle.sign('Ed25519', await importKey(key), bytes))
  const known = prepared.get(key) ?? createPrivateKey({ key: { ...key }, format: 'jwk' })
  prepared.set(key, known)
  return sign(undefined, bytes, known)
}

const prepared = new WeakMap<PrivateKey, object>()
