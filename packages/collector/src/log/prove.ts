// Checkpoints and proofs of a stored log, each in a few reads.

import {
  consistencyRanges,
  encodeBase64url,
  hashesOfRanges,
  type InclusionProof,
  inclusionRanges,
  type NodeName,
  type ReadNodes,
} from '@askfirst/receipt'
import { CollectorProblem } from '../problems.ts'
import type { Head, LogStore } from '../store/heads.ts'
import { bytesOfLevel, hashInTile, placeOfNode } from './edge.ts'

/** Answers for the log of one site as it was when the head was read. */
export interface Prover {
  readonly head: Head
  /** That leaf `index` is in it. */
  inclusion(index: number): Promise<InclusionProof>
  /** That the first `to` leaves begin with the first `from`; hashes in base64url. */
  consistency(from: number, to: number): Promise<readonly string[]>
}

/** @throws CollectorProblem SITE_UNKNOWN where there is no log of that site */
export async function proverOf(store: LogStore, site: string): Promise<Prover> {
  const head = await store.head(site)
  if (!head) throw new CollectorProblem('SITE_UNKNOWN')
  const read = readerOf(store, head)
  return {
    head,
    async inclusion(index) {
      const hashes = await hashesOfRanges(inclusionRanges(index, head.size), read)
      return { index, size: head.size, hashes: hashes.map(encodeBase64url) }
    },
    async consistency(from, to) {
      return (await hashesOfRanges(consistencyRanges(from, to), read)).map(encodeBase64url)
    },
  }
}

/** Looks complete subtrees up in the tiles, and in the head's edge where a tile is not full. */
function readerOf(store: LogStore, head: Head): ReadNodes {
  return async (names: readonly NodeName[]) => {
    const places = names.map(placeOfNode)
    const tiles = await store.tiles(
      head.site,
      places.map(({ tile }) => tile),
    )
    return places.map(({ tile, from, count }, at) => {
      const hashes = tiles[at] ?? bytesOfLevel(head, tile.level)
      if (hashes.length < (from + count) * 32) throw new Error('The log has a hole. Restore the store from a backup.')
      return hashInTile(hashes, from, count)
    })
  }
}
