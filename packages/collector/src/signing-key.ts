// The key that signs receipts and checkpoints: one's own, the stored one, or a new one at the first start.

import { completeKey, createKey, type PrivateKey, publicHalf } from '@askfirst/receipt'
import type { Store } from './store/store.ts'

/** An Ed25519 private key as JWK: `{"kty":"OKP","crv":"Ed25519","x":…,"d":…}`. */
export type SigningKey = Parameters<typeof completeKey>[0]

/**
 * The key to sign with. A key of one's own is never stored, only its public half; without one, the newest private key in
 * the store, which is made at the first start. Public keys stay, so that old receipts verify.
 * @throws TypeError where `own` is no complete Ed25519 key
 */
export async function openSigningKey(store: Store, own: SigningKey | undefined): Promise<PrivateKey> {
  if (own) {
    const key = await completeKey(own)
    await store.saveKey(publicHalf(key))
    return key
  }
  const kept = (await store.keys()).findLast((key): key is PrivateKey => 'd' in key)
  if (kept) return kept
  const key = await createKey()
  await store.saveKey(key)
  return key
}
