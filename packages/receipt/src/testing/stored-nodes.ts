// The nodes of a log in memory, grown leaf by leaf as a store grows it.

import { appendLeaf, nodesOfRange, type ReadNodes } from '../merkle.ts'

/** Reads the nodes of a log of `leaves` (hashes). */
export async function storedNodes(leaves: readonly Uint8Array[]): Promise<ReadNodes> {
  const nodes = new Map<string, Uint8Array>()
  const read: ReadNodes = async (names) => names.map(({ level, position }) => nodes.get(`${level}/${position}`) as Uint8Array)
  for (const [size, leaf] of leaves.entries()) {
    const edge = await read(nodesOfRange([0, size]))
    for (const { level, position, hash } of appendLeaf(size, edge, leaf)) nodes.set(`${level}/${position}`, hash)
  }
  return read
}
