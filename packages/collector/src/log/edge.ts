// The right edge of a log, in memory: what is needed to append leaves and to know the root. Reads and writes nothing.
// Tiles are those of https://c2sp.org/tlog-tiles: 256 hashes of every eighth level, so a proof reads a few rows.

import { type NodeName, nodeHash, rootOfNodes } from '@askfirst/receipt'

/** How many levels of the tree one level of tiles spans. */
const height = 8
const width = 2 ** height

/** 256 hashes of 32 bytes: those of the tree's level `8 * level` from `256 * position` on. */
export interface Tile {
  readonly level: number
  readonly position: number
  readonly hashes: Uint8Array
}

/** The edge of a log of `size` leaves. */
export interface Edge {
  readonly size: number
  /** By level of the tree: the hashes of complete subtrees that are in no full tile. */
  readonly levels: readonly (readonly Uint8Array[])[]
}

/** Of a log that has no leaf. */
export const emptyEdge: Edge = { size: 0, levels: [] }

/** The edge with `leaves` behind it, and the tiles that are full now. */
export function growEdge(
  { size, levels }: Edge,
  leaves: readonly Uint8Array[],
): { readonly edge: Edge; readonly tiles: readonly Tile[] } {
  const grown = levels.map((level) => [...level])
  const tiles: Tile[] = []
  let count = size
  for (const leaf of leaves) {
    push(grown, 0, leaf)
    count++
    for (let level = 0; grown[level * height]?.length === width; level++) {
      tiles.push({ level, position: count / width ** (level + 1) - 1, hashes: Buffer.concat(grown[level * height] ?? []) })
      for (let below = level * height; below < (level + 1) * height; below++) grown[below] = []
    }
  }
  return { edge: { size: count, levels: grown }, tiles }
}

/** The root of the whole log (RFC 9162 section 2.1.1). */
export function rootOfEdge({ levels }: Edge): Uint8Array {
  // A level with an odd number of hashes ends with one that has no sibling yet.
  return rootOfNodes(
    levels
      .filter(({ length }) => length % 2 === 1)
      .flatMap((level) => level.slice(-1))
      .reverse(),
  )
}

/** As it is stored: what is on the lowest level of each tile that is not full. */
export function bytesOfEdge({ levels }: Edge): Uint8Array {
  return Buffer.concat(levels.flatMap((level, at) => (at % height === 0 ? level : [])))
}

/**
 * From what {@link bytesOfEdge} gave.
 * @throws Error where the bytes do not belong to a log of this size
 */
export function edgeOfBytes(size: number, bytes: Uint8Array): Edge {
  const levels: Uint8Array[][] = []
  let at = 0
  for (let level = 0; size >= width ** level; level++)
    for (let rest = Math.floor(size / width ** level) % width; rest > 0; rest--) {
      push(levels, level * height, bytes.subarray(at, at + 32))
      at += 32
    }
  if (at !== bytes.length) throw new Error('The head of the log is damaged. Restore the store from a backup.')
  return { size, levels }
}

/** The part of a stored edge that belongs to the last tile of `level`. */
export function bytesOfLevel({ size, edge }: { readonly size: number; readonly edge: Uint8Array }, level: number): Uint8Array {
  const widths = Array.from({ length: level + 1 }, (_, at) => (Math.floor(size / width ** at) % width) * 32)
  const end = widths.reduce((sum, part) => sum + part, 0)
  return edge.subarray(end - (widths[level] ?? 0), end)
}

/** Which tile holds what a complete subtree is made of, and which of its hashes. */
export function placeOfNode({ level, position }: NodeName): {
  readonly tile: Omit<Tile, 'hashes'>
  readonly from: number
  readonly count: number
} {
  const count = 2 ** (level % height)
  const first = position * count
  return {
    tile: { level: Math.floor(level / height), position: Math.floor(first / width) },
    from: first % width,
    count,
  }
}

/** The hash of the complete subtree over `count` hashes of a tile, a power of two. */
export function hashInTile(hashes: Uint8Array, from: number, count: number): Uint8Array {
  let level = Array.from({ length: count }, (_, at) => hashes.subarray((from + at) * 32, (from + at + 1) * 32))
  while (level.length > 1)
    level = level.flatMap((left, at) => (at % 2 === 0 ? [nodeHash(left, level[at + 1] as Uint8Array)] : []))
  return level[0] as Uint8Array
}

function push(levels: Uint8Array[][], at: number, hash: Uint8Array): void {
  while (levels.length <= at) levels.push([])
  const level = levels[at] as Uint8Array[]
  level.push(hash)
  if (level.length % 2 === 0) push(levels, at + 1, nodeHash(level.at(-2) as Uint8Array, hash))
}
