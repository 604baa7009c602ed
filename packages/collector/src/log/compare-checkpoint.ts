// Is a stored log still the one that a checkpoint was given of? What protects from a store that was set back.

import { type PublicKey, publicHalf, verifyCheckpoint } from '@askfirst/receipt'
import type { Store } from '../store/store.ts'
import { bytesOfLevel, type Edge, emptyEdge, growEdge, rootOfEdge } from './edge.ts'

/** `behind`: the log is shorter than the checkpoint says; `lost` leaves are missing. */
export type Comparison = { readonly result: 'same' | 'other' | 'unsigned' } | { readonly result: 'behind'; readonly lost: number }

/**
 * Compares the log of `site` with `checkpoint`, a signed note that was kept elsewhere: the log must begin with what it says.
 * `unsigned`, where no key of the site signed it. Reads the log up to there.
 */
export async function compareCheckpoint(store: Store, site: string, checkpoint: string): Promise<Comparison> {
  const keys: readonly PublicKey[] = (await store.keys(site)).map(publicHalf)
  const signed = await verifyCheckpoint(checkpoint, keys)
  if (!signed) return { result: 'unsigned' }
  const head = await store.head(site)
  if (!head || head.size < signed.size) return { result: 'behind', lost: signed.size - (head?.size ?? 0) }
  let edge: Edge = emptyEdge
  while (edge.size < signed.size) {
    const [tile] = await store.tiles(site, [{ level: 0, position: edge.size / 256 }])
    const hashes = tile ?? bytesOfLevel(head, 0)
    const count = Math.min(256, signed.size - edge.size)
    edge = growEdge(
      edge,
      Array.from({ length: count }, (_, at) => hashes.subarray(at * 32, at * 32 + 32)),
    ).edge
  }
  return { result: Buffer.compare(rootOfEdge(edge), signed.root) === 0 ? 'same' : 'other' }
}
