// Checking a part of a stored log: every event and notice in it, and the way from each leaf to the signed head.

import { noticeHash } from '@askfirst/policy'
import {
  decodeBase64url,
  leafOf,
  noticeLeafOf,
  originOf,
  publicHalf,
  rootFromInclusion,
  verifyCheckpoint,
} from '@askfirst/receipt'
import { bytesOfLevel } from '../log/edge.ts'
import { proverOf } from '../log/prove.ts'
import type { LogFault } from '../log/verify-log.ts'
import type { Store } from '../store/store.ts'

/** What was found. */
export interface RangeCheck {
  readonly size: number
  readonly from: number
  readonly to: number
  /** Events that are there, each of which was compared with its leaf. */
  readonly events: number
  readonly notices: number
  /** Leaves whose events were erased or have had their time: their hashes are still in the log. */
  readonly gone: number
  readonly faults: readonly LogFault[]
}

/** Of the leaves from `from` up to, not including, `to`, which must be in the log of `site`. */
export async function verifyRange(store: Store, site: string, from: number, to: number): Promise<RangeCheck> {
  const prover = await proverOf(store, site)
  const { head } = prover
  const faults: LogFault[] = []
  const signed = await verifyCheckpoint(head.checkpoint, (await store.keys(site)).map(publicHalf))
  if (signed?.origin !== originOf(site) || signed.size !== head.size)
    faults.push({ leaf: head.size - 1, message: 'the checkpoint is not of this log' })
  const notices = new Map((await store.notices(site)).map((notice) => [notice.leaf, notice]))
  const seen = { events: 0, notices: 0 }
  for (let start = from; start < to; start = (Math.floor(start / 256) + 1) * 256) {
    const end = Math.min(to, (Math.floor(start / 256) + 1) * 256)
    const position = Math.floor(start / 256)
    const [tile] = await store.tiles(site, [{ level: 0, position }])
    const hashes = tile ?? bytesOfLevel(head, 0)
    const events = await store.eventsOfLog(site, start, end - start)
    const here = new Map(events.filter(({ index }) => index < end).map((event) => [event.index, event.receipt]))
    for (let leaf = start; leaf < end; leaf++) {
      const at = leaf - position * 256
      const hash = hashes.subarray(at * 32, at * 32 + 32)
      const [receipt, notice] = [here.get(leaf), notices.get(leaf)]
      if (receipt && Buffer.compare(leafOf(receipt), hash) !== 0)
        faults.push({ leaf, message: 'the event is not what the log committed to' })
      const isNotice = notice && noticeHash(notice.notice) === notice.hash
      if (notice && !(isNotice && Buffer.compare(noticeLeafOf({ site, notice: notice.hash }), hash) === 0))
        faults.push({ leaf, message: 'the notice is not what the log committed to' })
      const proof = await prover.inclusion(leaf)
      const way = proof.hashes.map((text) => decodeBase64url(text) ?? new Uint8Array())
      const root = rootFromInclusion(hash, leaf, head.size, way)
      if (!root || Buffer.compare(root, signed?.root ?? new Uint8Array()) !== 0)
        faults.push({ leaf, message: 'the signed head does not follow from the leaf' })
      seen.events += receipt ? 1 : 0
      seen.notices += notice ? 1 : 0
    }
  }
  return { size: head.size, from, to, ...seen, gone: to - from - seen.events - seen.notices, faults }
}
