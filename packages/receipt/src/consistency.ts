// Proving that a log has only grown since an earlier checkpoint, and checking such a proof (RFC 9162 section 2.1.4).

import { type LeafRange, nodeHash, rootOfNodes, splitOf } from './merkle.ts'

/** The ranges whose hashes prove that the first `from` leaves of a tree of `to` are what they were. None where nothing needs proof. */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  if (from === 0 || from === to) return []
  const ranges: LeafRange[] = []
  let [start, end]: LeafRange = [0, to]
  while (end !== from) {
    const middle = start + splitOf(end - start)
    ranges.unshift(from <= middle ? [middle, end] : [start, middle])
    ;[start, end] = from <= middle ? [start, middle] : [middle, end]
  }
  // Where the old tree is one complete subtree, the reader knows its hash: it is the old root.
  return start === 0 ? ranges : [[start, end], ...ranges]
}

/** Does `hashes` prove that the tree of `to` leaves with `toRoot` begins with the tree of `from` leaves with `fromRoot`? */
export function isConsistent(
  from: number,
  fromRoot: Uint8Array,
  to: number,
  toRoot: Uint8Array,
  hashes: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false
  const ranges = consistencyRanges(from, to)
  if (ranges.length !== hashes.length) return false
  // Every log continues the empty one, and only the hash of nothing is its root.
  if (from === 0) return isSame(fromRoot, rootOfNodes([]))
  if (from === to) return isSame(fromRoot, toRoot)
  const isWhole = Number.isInteger(Math.log2(from))
  const seed = isWhole ? fromRoot : (hashes[0] as Uint8Array)
  let [old, now] = [seed, seed]
  for (let step = isWhole ? 0 : 1; step < ranges.length; step++) {
    const [start] = ranges[step] as LeafRange
    const other = hashes[step] as Uint8Array
    if (start >= from) now = nodeHash(now, other)
    else [old, now] = [nodeHash(other, old), nodeHash(other, now)]
  }
  return isSame(old, fromRoot) && isSame(now, toRoot)
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
