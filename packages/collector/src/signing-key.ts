// The key that signs receipts and checkpoints: one's own, the stored one, or a new one at the first start.

import { completeKey, createKey, type PrivateKey, publicHalf } from '@askfirst/receipt'
import type { KeyStore } from './store/keys.ts'

/** An Ed25519 private key as JWK: `{"kty":"OKP","crv":"Ed25519","x":…,"d":…}`. */
export type SigningKey = Parameters<typeof completeKey>[0]

/**
 * The key to sign with for `site`. A key of one's own is never stored, only its public half; without one, the newest private
 * key in the store, which is made at the first start. Public keys stay, so that what they signed verifies.
 * @param now ISO 8601
 * @throws TypeError where `own` is no complete Ed25519 key
 */
export async function openSigningKey(
  store: KeyStore,
  site: string,
  own: SigningKey | undefined,
  now: string,
): Promise<PrivateKey> {
  if (own) {
    const key = await completeKey(own)
    await store.saveKey(site, publicHalf(key), now)
    return key
  }
  const newest = async (): Promise<PrivateKey | undefined> =>
    (await store.keys(site)).findLast((key): key is PrivateKey => 'd' in key)
  const kept = await newest()
  if (kept) return kept
  const key = await createKey()
  await store.saveKey(site, key, now)
  // Another collector may have made one meanwhile: all sign with the same.
  return (await newest()) ?? key
}
