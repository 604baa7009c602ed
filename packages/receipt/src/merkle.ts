// The hash tree of RFC 9162 section 2.1: how leaves and nodes are hashed, and which stored nodes make up which range.
// Knows nothing about where nodes are stored: it names them and gets their hashes.

import { sha256 } from './sha256.ts'

/** A complete subtree: `level` 0 is a leaf, and it covers leaves `position * 2 ** level` up to the next one's first. */
export interface NodeName {
  readonly level: number
  readonly position: number
}

/** A complete subtree with its hash. */
export interface Node extends NodeName {
  readonly hash: Uint8Array
}

/** Leaves from `start` up to, not including, `end`. */
export type LeafRange = readonly [start: number, end: number]

/** Looks up the hashes of complete subtrees, in the order they are named. */
export type ReadNodes = (names: readonly NodeName[]) => Promise<readonly Uint8Array[]>

/** Hash of a leaf: SHA-256 of a zero byte and the leaf's data. */
export function leafHash(data: Uint8Array): Uint8Array {
  return hashBehind(0, data)
}

/** Hash of an inner node: SHA-256 of a one byte and both children. The prefixes keep leaves and nodes apart. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return hashBehind(1, left, right)
}

/** Where RFC 9162 splits a tree of `size` > 1 leaves: the largest power of two below `size`. */
export function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1))
}

/** The complete subtrees that make up `range`, from left to right. `start` must be where a subtree of that size may start. */
export function nodesOfRange([start, end]: LeafRange): NodeName[] {
  const names: NodeName[] = []
  for (let at = start; at < end; ) {
    const level = Math.floor(Math.log2(end - at))
    names.push({ level, position: at / 2 ** level })
    at += 2 ** level
  }
  return names
}

/** Root over the hashes of {@link nodesOfRange}; of no leaves at all it is the hash of nothing. */
export function rootOfNodes(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return sha256(new Uint8Array())
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

/** The hash of each range, read in one go. */
export async function hashesOfRanges(ranges: readonly LeafRange[], read: ReadNodes): Promise<Uint8Array[]> {
  const names = ranges.map(nodesOfRange)
  const hashes = [...(await read(names.flat()))]
  return names.map(({ length }) => rootOfNodes(hashes.splice(0, length)))
}

/** Root of the first `size` leaves. */
export async function rootOf(size: number, read: ReadNodes): Promise<Uint8Array> {
  return rootOfNodes(await read(nodesOfRange([0, size])))
}

/**
 * The nodes that come into being when `leaf` is appended to a tree of `size` leaves, the leaf first.
 * `edge` are the hashes of `nodesOfRange([0, size])`: all that is needed of the tree, however large it is.
 */
export function appendLeaf(size: number, edge: readonly Uint8Array[], leaf: Uint8Array): Node[] {
  const left = [...edge]
  let node: Node = { level: 0, position: size, hash: leaf }
  const made = [node]
  while (node.position % 2 === 1) {
    node = {
      level: node.level + 1,
      position: (node.position - 1) / 2,
      hash: nodeHash(left.pop() as Uint8Array, node.hash),
    }
    made.push(node)
  }
  return made
}

function hashBehind(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((length, part) => length + part.length, 0))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return sha256(bytes)
}
