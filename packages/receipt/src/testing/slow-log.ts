// A second log, slow and as RFC 9162 section 2.1 defines it: trees of all their leaves, proofs and their verification by
// recursion. An oracle for the real one, with which it shares no line.

import { createHash } from 'node:crypto'

const hash = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
const node = (left: Uint8Array, right: Uint8Array): Buffer => hash(Buffer.of(1), left, right)
/** The largest power of two smaller than `n`. */
const split = (n: number, k = 1): number => (k * 2 < n ? split(n, k * 2) : k)

/** Section 2.1.1: MTH. */
export function treeHash(data: readonly Uint8Array[]): Buffer {
  if (data.length === 0) return hash()
  if (data.length === 1) return hash(Buffer.of(0), data[0] as Uint8Array)
  const k = split(data.length)
  return node(treeHash(data.slice(0, k)), treeHash(data.slice(k)))
}

/** Section 2.1.3.1: PATH. */
export function inclusionPath(m: number, data: readonly Uint8Array[]): Buffer[] {
  if (data.length === 1) return []
  const k = split(data.length)
  if (m < k) return [...inclusionPath(m, data.slice(0, k)), treeHash(data.slice(k))]
  return [...inclusionPath(m - k, data.slice(k)), treeHash(data.slice(0, k))]
}

/** Section 2.1.4.1: SUBPROOF; `known` is its b. */
export function consistencyPath(m: number, data: readonly Uint8Array[], known = true): Buffer[] {
  if (m === data.length) return known ? [] : [treeHash(data)]
  const k = split(data.length)
  if (m <= k) return [...consistencyPath(m, data.slice(0, k), known), treeHash(data.slice(k))]
  return [...consistencyPath(m - k, data.slice(k), false), treeHash(data.slice(0, k))]
}

/** The root that a path leads to, by undoing PATH from its last hash; `undefined` where the path is too short or too long. */
export function rootOfPath(leaf: Uint8Array, m: number, n: number, path: readonly Uint8Array[]): Uint8Array | undefined {
  if (n === 1) return path.length === 0 ? leaf : undefined
  const [rest, last] = [path.slice(0, -1), path.at(-1)]
  const k = split(n)
  const below = last && (m < k ? rootOfPath(leaf, m, k, rest) : rootOfPath(leaf, m - k, n - k, rest))
  return below && (m < k ? node(below, last) : node(last, below))
}

/** The roots of both trees that a proof leads to, by undoing SUBPROOF; `old` is the root that its reader already knows. */
export function rootsOfProof(
  m: number,
  n: number,
  proof: readonly Uint8Array[],
  old: Uint8Array,
  known = true,
): readonly [was: Uint8Array, is: Uint8Array] | undefined {
  const [rest, last] = [proof.slice(0, -1), proof.at(-1)]
  if (m === n) {
    if (known) return proof.length === 0 ? [old, old] : undefined
    return last && proof.length === 1 ? [last, last] : undefined
  }
  const k = split(n)
  const below = last && (m <= k ? rootsOfProof(m, k, rest, old, known) : rootsOfProof(m - k, n - k, rest, old, false))
  return below && (m <= k ? [below[0], node(below[1], last)] : [node(last, below[0]), node(last, below[1])])
}
