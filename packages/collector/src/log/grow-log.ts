// Appending leaves to a stored log: reads the edge of the tree, writes nothing.

import { appendLeaf, type Node, type NodeName, nodesOfRange } from '@askfirst/receipt'
import type { Store } from '../store/store.ts'

/** The nodes that `leaves` add to a log of `size` leaves; reads only the log's edge, at most one node per level. */
export async function growLog(site: string, size: number, leaves: readonly Uint8Array[], store: Store): Promise<Node[]> {
  const names = leaves.length > 0 ? nodesOfRange([0, size]) : []
  const known = new Map<string, Uint8Array>()
  for (const [at, hash] of (await store.readNodes(site, names)).entries()) known.set(keyOf(names[at] as NodeName), hash)
  return leaves.flatMap((leaf, at) => {
    const edge = nodesOfRange([0, size + at]).map((name) => known.get(keyOf(name)) as Uint8Array)
    const nodes = appendLeaf(size + at, edge, leaf)
    for (const node of nodes) known.set(keyOf(node), node.hash)
    return nodes
  })
}

function keyOf({ level, position }: NodeName): string {
  return `${level}/${position}`
}
