// Checking a whole stored log against itself: every event, every leaf, every node.

import { canonical } from '@askfirst/policy'
import { appendLeaf, leafOf, nodesOfRange, publicHalf, signerOf, verifyReceipt } from '@askfirst/receipt'
import type { Store } from '../store/store.ts'

/** What is wrong with one leaf of a log. */
export interface LogFault {
  readonly leaf: number
  readonly message: string
}

/**
 * Everything that is wrong with the log of `site`; nothing, where it is as it was written.
 *
 * Every event that is there must be signed and be what its leaf commits to, and every node must follow from the leaves.
 * An erased event is missing, and that is no fault (R54). Reads the whole log: for operators and tests.
 */
export async function verifyLog(store: Store, site: string): Promise<readonly LogFault[]> {
  const faults: LogFault[] = []
  const keys = await store.keys()
  const size = await store.logSize(site)
  for (let leaf = 0; leaf < size; leaf++) {
    const [stored = new Uint8Array()] = await store.readNodes(site, [{ level: 0, position: leaf }])
    const edge = await store.readNodes(site, nodesOfRange([0, leaf]))
    const nodes = appendLeaf(leaf, edge, stored)
    const kept = await store.readNodes(site, nodes)
    if (nodes.some(({ hash }, at) => !isSame(hash, kept[at])))
      faults.push({ leaf, message: 'a node does not follow from its leaves' })
    const [event] = await store.eventsOfLog(site, leaf, 1)
    if (event?.index !== leaf) continue
    const key = keys.find(({ kid }) => kid === signerOf(event.jws))
    const signed = key && (await verifyReceipt(event.jws, publicHalf(key)))
    if (!signed || canonical(signed) !== canonical(event.receipt))
      faults.push({ leaf, message: 'the event is not what was signed' })
    if (!isSame(leafOf(event.receipt), stored)) faults.push({ leaf, message: 'the event is not what the log committed to' })
  }
  return faults
}

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0
}
