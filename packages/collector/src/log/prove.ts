// Checkpoints and proofs of a stored log, each in O(log n) reads.

import {
  consistencyRanges,
  encodeBase64url,
  hashesOfRanges,
  type InclusionProof,
  inclusionRanges,
  originOf,
  type PrivateKey,
  type ReadNodes,
  rootOf,
  signCheckpoint,
} from '@askfirst/receipt'
import type { Store } from '../store/store.ts'

/** Answers for the logs of a store. */
export interface Prover {
  /** The signed head of a site's log. */
  checkpoint(site: string): Promise<{ readonly size: number; readonly note: string }>
  /** That leaf `index` is among the first `size`. */
  inclusion(site: string, index: number, size: number): Promise<InclusionProof>
  /** That the first `to` leaves begin with the first `from`; hashes in base64url. */
  consistency(site: string, from: number, to: number): Promise<readonly string[]>
}

/** A prover over `store` that signs with `key`. */
export function openProver(store: Store, key: PrivateKey): Prover {
  const readFrom =
    (site: string): ReadNodes =>
    (names) =>
      store.readNodes(site, names)
  return {
    async checkpoint(site) {
      const size = await store.logSize(site)
      const root = await rootOf(size, readFrom(site))
      return { size, note: await signCheckpoint({ origin: originOf(site), size, root }, key) }
    },
    async inclusion(site, index, size) {
      const hashes = await hashesOfRanges(inclusionRanges(index, size), readFrom(site))
      return { index, size, hashes: hashes.map(encodeBase64url) }
    },
    async consistency(site, from, to) {
      return (await hashesOfRanges(consistencyRanges(from, to), readFrom(site))).map(encodeBase64url)
    },
  }
}
