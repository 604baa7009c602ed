// Proving that a leaf is in a log, and checking such a proof (RFC 9162 section 2.1.3).

import { type LeafRange, nodeHash, splitOf } from './merkle.ts'

/** The ranges whose hashes prove leaf `index` in a tree of `size` leaves, from the leaf upwards. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = []
  for (let [start, end]: LeafRange = [0, size]; end - start > 1; ) {
    const middle = start + splitOf(end - start)
    ranges.unshift(index < middle ? [middle, end] : [start, middle])
    ;[start, end] = index < middle ? [start, middle] : [middle, end]
  }
  return ranges
}

/** The root that follows from `leaf` at `index` and its proof, or `undefined` where the proof has the wrong length. */
export function rootFromInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  hashes: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined
  const ranges = inclusionRanges(index, size)
  if (ranges.length !== hashes.length) return undefined
  return ranges.reduce((hash, [start], step) => {
    const other = hashes[step] as Uint8Array
    return start > index ? nodeHash(hash, other) : nodeHash(other, hash)
  }, leaf)
}
