// Checking a whole stored log against itself: every event, every leaf, every tile, and the head that was signed.

import { noticeHash } from '@askfirst/policy'
import { leafOf, noticeLeafOf, originOf, publicHalf, verifyCheckpoint } from '@askfirst/receipt'
import type { Store } from '../store/store.ts'
import { bytesOfEdge, bytesOfLevel, type Edge, emptyEdge, growEdge, rootOfEdge } from './edge.ts'

/** What is wrong with one leaf of a log, or with its head. */
export interface LogFault {
  /** The last one, where it is the head. */
  readonly leaf: number
  readonly message: string
}

/**
 * Everything that is wrong with the log of `site`; nothing, where it is as it was written.
 *
 * Every event and notice that is there must be what its leaf commits to, every tile must follow from the leaves, and the
 * head must be signed by a key of the site. An erased event is missing, and that is no fault (R54). Reads the whole log.
 */
export async function verifyLog(store: Store, site: string): Promise<readonly LogFault[]> {
  const head = await store.head(site)
  if (!head) return [{ leaf: 0, message: 'there is no log of this site' }]
  const faults: LogFault[] = []
  const notices = new Map((await store.notices(site)).map((notice) => [notice.leaf, notice]))
  let edge: Edge = emptyEdge
  while (edge.size < head.size) {
    const from = edge.size
    const [tile] = await store.tiles(site, [{ level: 0, position: from / 256 }])
    const hashes = tile ?? bytesOfLevel(head, 0)
    const leaves = Array.from({ length: Math.min(256, head.size - from) }, (_, at) => hashes.subarray(at * 32, at * 32 + 32))
    for (const { receipt, index } of await store.eventsOfLog(site, from, 256))
      if (index < from + leaves.length && !isSame(leafOf(receipt), leaves[index - from]))
        faults.push({ leaf: index, message: 'the event is not what the log committed to' })
    for (const [at, leaf] of leaves.entries()) {
      const notice = notices.get(from + at)
      if (notice && (noticeHash(notice.notice) !== notice.hash || !isSame(noticeLeafOf({ site, notice: notice.hash }), leaf)))
        faults.push({ leaf: from + at, message: 'the notice is not what the log committed to' })
    }
    const grown = growEdge(edge, leaves)
    for (const { level, position, hashes } of grown.tiles) {
      const [kept] = await store.tiles(site, [{ level, position }])
      if (!isSame(hashes, kept)) faults.push({ leaf: grown.edge.size - 1, message: 'a tile does not follow from its leaves' })
    }
    edge = grown.edge
  }
  const last = head.size - 1
  if (!isSame(bytesOfEdge(edge), head.edge)) faults.push({ leaf: last, message: 'the edge does not follow from the leaves' })
  const signed = await verifyCheckpoint(head.checkpoint, (await store.keys(site)).map(publicHalf))
  if (signed?.origin !== originOf(site) || signed.size !== head.size || !isSame(rootOfEdge(edge), signed.root))
    faults.push({ leaf: last, message: 'the checkpoint is not of this log' })
  return faults
}

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0
}
