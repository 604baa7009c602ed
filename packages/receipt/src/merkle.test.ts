import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consistencyRanges, isConsistent } from './consistency.ts'
import { inclusionRanges, rootFromInclusion } from './inclusion.ts'
import { hashesOfRanges, leafHash, rootOf } from './merkle.ts'
import { consistencyPath, inclusionPath, rootOfPath, rootsOfProof, treeHash } from './testing/slow-log.ts'
import { storedNodes } from './testing/stored-nodes.ts'

const largest = 600
const data = Array.from({ length: largest }, (_, index) => Buffer.from(`leaf ${index}`))
const read = await storedNodes(data.map(leafHash))
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')
const leafAt = (index: number) => leafHash(data[index] as Uint8Array)

/** A size and a place below it. */
const places = fc.integer({ min: 1, max: largest }).chain((size) => fc.tuple(fc.nat({ max: size - 1 }), fc.constant(size)))
/** Any proof, made worse in one way: a bit, an order, a length. */
const damage = fc.record({ at: fc.nat(), how: fc.constantFrom('bit', 'drop', 'double', 'swap', 'other') })

function damaged(hashes: readonly Uint8Array[], { at, how }: { at: number; how: string }): Uint8Array[] {
  const proof: Uint8Array[] = hashes.map((hash) => Uint8Array.from(hash))
  if (how === 'other' || proof.length === 0) return [...proof, new Uint8Array(32)]
  const place = at % proof.length
  const hash = proof[place] as Uint8Array
  if (how === 'bit') hash[at % 32] = (hash[at % 32] as number) ^ (1 << (at % 8))
  else if (how === 'drop') proof.splice(place, 1)
  else if (how === 'double') proof.splice(place, 0, hash)
  else proof.reverse()
  return proof
}

test('gives the roots of the definition, for every size', async () => {
  for (let size = 0; size <= 130; size++) expect(hex(await rootOf(size, read))).toBe(hex(treeHash(data.slice(0, size))))
  for (const size of [255, 256, 257, 511, 512, 513, largest])
    expect(hex(await rootOf(size, read))).toBe(hex(treeHash(data.slice(0, size))))
})

test('proves every leaf of every small tree, as the definition does', async () => {
  for (let size = 1; size <= 40; size++) {
    for (let index = 0; index < size; index++) {
      const hashes = await hashesOfRanges(inclusionRanges(index, size), read)
      expect(hashes.map(hex)).toEqual(inclusionPath(index, data.slice(0, size)).map(hex))
      expect(hex(rootFromInclusion(leafAt(index), index, size, hashes))).toBe(hex(treeHash(data.slice(0, size))))
    }
  }
})

test('proves any leaf of any tree, and reads any damaged proof, as the definition does', async () => {
  await fc.assert(
    fc.asyncProperty(places, damage, async ([index, size], how) => {
      const hashes = await hashesOfRanges(inclusionRanges(index, size), read)
      expect(hashes.map(hex)).toEqual(inclusionPath(index, data.slice(0, size)).map(hex))
      for (const proof of [hashes, damaged(hashes, how)])
        expect(hex(rootFromInclusion(leafAt(index), index, size, proof))).toBe(hex(rootOfPath(leafAt(index), index, size, proof)))
    }),
  )
})

test('refuses a proof for another leaf, index or size', async () => {
  const size = 13
  const root = hex(await rootOf(size, read))
  const hashes = await hashesOfRanges(inclusionRanges(5, size), read)
  for (let index = -1; index < 20; index++)
    expect(hex(rootFromInclusion(leafAt(5), index, size, hashes)) === root).toBe(index === 5)
  for (const wrong of [5.5, Number.NaN]) expect(rootFromInclusion(leafAt(5), wrong, size, hashes)).toBeUndefined()
  expect(rootFromInclusion(leafAt(5), 5, size, hashes.slice(1))).toBeUndefined()
})

test('refuses the last leaf at the place after it', async () => {
  for (const size of [1, 2, 13, 16]) {
    const hashes = await hashesOfRanges(inclusionRanges(size - 1, size), read)
    expect(rootFromInclusion(leafAt(size - 1), size - 1, size, hashes)).toBeDefined()
    expect(rootFromInclusion(leafAt(size - 1), size, size, hashes)).toBeUndefined()
  }
})

test('proves that every small tree continues every earlier one, as the definition does', async () => {
  for (let to = 1; to <= 40; to++) {
    for (let from = 1; from <= to; from++) {
      const hashes = await hashesOfRanges(consistencyRanges(from, to), read)
      expect(hashes.map(hex)).toEqual(consistencyPath(from, data.slice(0, to)).map(hex))
      expect(isConsistent(from, await rootOf(from, read), to, await rootOf(to, read), hashes)).toBe(true)
    }
  }
})

test('proves that any tree continues any earlier one, and judges any damaged proof, as the definition does', async () => {
  await fc.assert(
    fc.asyncProperty(places, damage, async ([index, to], how) => {
      const from = index + 1
      const [was, is] = [await rootOf(from, read), await rootOf(to, read)]
      const hashes = await hashesOfRanges(consistencyRanges(from, to), read)
      expect(hashes.map(hex)).toEqual(consistencyPath(from, data.slice(0, to)).map(hex))
      for (const proof of [hashes, damaged(hashes, how)]) {
        const [old, now] = rootsOfProof(from, to, proof, was) ?? []
        expect(isConsistent(from, was, to, is, proof)).toBe(hex(old) === hex(was) && hex(now) === hex(is))
      }
    }),
  )
})

test('refuses the continuation of a log whose past was rewritten', async () => {
  const other = [Buffer.from('rewritten'), ...data.slice(1, 20)]
  for (let to = 2; to <= 20; to++) {
    for (let from = 1; from <= to; from++) {
      const hashes = await hashesOfRanges(consistencyRanges(from, to), read)
      const [was, is] = [await rootOf(from, read), await rootOf(to, read)]
      expect(isConsistent(from, treeHash(other.slice(0, from)), to, is, hashes)).toBe(false)
      expect(isConsistent(from, was, to, treeHash(other.slice(0, to)), hashes)).toBe(false)
      expect(isConsistent(from, was, to, is, [...hashes, is])).toBe(false)
    }
  }
})
