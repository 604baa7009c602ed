import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { consistencyRanges, isConsistent } from './consistency.ts'
import { inclusionRanges, rootFromInclusion } from './inclusion.ts'
import { appendLeaf, hashesOfRanges, leafHash, nodesOfRange, type ReadNodes, rootOf } from './merkle.ts'

// The oracle: the definitions of RFC 9162 sections 2.1.1 and 2.1.3.1 as they stand, recursive and slow.
const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const half = (size: number) => {
  let k = 1
  while (k * 2 < size) k *= 2
  return k
}
const treeHash = (data: Uint8Array[]): Buffer => {
  if (data.length === 0) return hash()
  if (data.length === 1) return hash(Buffer.of(0), data[0] as Uint8Array)
  const k = half(data.length)
  return hash(Buffer.of(1), treeHash(data.slice(0, k)), treeHash(data.slice(k)))
}
const path = (m: number, data: Uint8Array[]): Buffer[] => {
  if (data.length === 1) return []
  const k = half(data.length)
  return m < k
    ? [...path(m, data.slice(0, k)), treeHash(data.slice(k))]
    : [...path(m - k, data.slice(k)), treeHash(data.slice(0, k))]
}
const subproof = (m: number, data: Uint8Array[], known: boolean): Buffer[] => {
  if (m === data.length) return known ? [] : [treeHash(data)]
  const k = half(data.length)
  return m <= k
    ? [...subproof(m, data.slice(0, k), known), treeHash(data.slice(k))]
    : [...subproof(m - k, data.slice(k), false), treeHash(data.slice(0, k))]
}

const largest = 70
const leaves = Array.from({ length: largest }, (_, index) => Buffer.from(`leaf ${index}`))
const stored = new Map<string, Uint8Array>()
const read: ReadNodes = async (names) => names.map(({ level, position }) => stored.get(`${level}/${position}`) as Uint8Array)
for (const [size, leaf] of leaves.entries()) {
  const edge = await read(nodesOfRange([0, size]))
  for (const node of appendLeaf(size, edge, leafHash(leaf))) stored.set(`${node.level}/${node.position}`, node.hash)
}
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('gives the roots that every implementation of RFC 6962 tests against', async () => {
  const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const nodes = new Map<string, Uint8Array>()
  const readThese: ReadNodes = async (names) => names.map((name) => nodes.get(`${name.level}/${name.position}`) as Uint8Array)
  for (const [size, root] of roots.entries()) {
    expect(hex(await rootOf(size, readThese))).toBe(root)
    const edge = await readThese(nodesOfRange([0, size]))
    const leaf = leafHash(Buffer.from(data[size] ?? '', 'hex'))
    for (const node of appendLeaf(size, edge, leaf)) nodes.set(`${node.level}/${node.position}`, node.hash)
  }
})

test('gives the roots of the definition, for every size', async () => {
  for (let size = 0; size <= largest; size++) expect(hex(await rootOf(size, read))).toBe(hex(treeHash(leaves.slice(0, size))))
})

test('proves every leaf of every tree, as the definition does', async () => {
  for (let size = 1; size <= largest; size++) {
    const root = hex(await rootOf(size, read))
    for (let index = 0; index < size; index++) {
      const hashes = await hashesOfRanges(inclusionRanges(index, size), read)
      expect(hashes.map(hex)).toEqual(path(index, leaves.slice(0, size)).map(hex))
      expect(hex(rootFromInclusion(leafHash(leaves[index] as Uint8Array), index, size, hashes) as Uint8Array)).toBe(root)
    }
  }
})

test('refuses a proof for another leaf, index or size', async () => {
  const size = 13
  const root = hex(await rootOf(size, read))
  const leaf = leafHash(leaves[5] as Uint8Array)
  const hashes = await hashesOfRanges(inclusionRanges(5, size), read)
  const rootAt = (index: number, of: number) => {
    const found = rootFromInclusion(leaf, index, of, hashes)
    return found && hex(found)
  }
  for (let index = -1; index < 20; index++) expect(rootAt(index, size) === root).toBe(index === 5)
  for (const wrong of [5.5, Number.NaN]) expect(rootAt(wrong, size)).toBeUndefined()
  expect(rootFromInclusion(leaf, 5, size, hashes.slice(1))).toBeUndefined()
})

test('proves that every tree continues every earlier one, as the definition does', async () => {
  for (let to = 1; to <= largest; to++) {
    const toRoot = await rootOf(to, read)
    for (let from = 1; from <= to; from++) {
      const hashes = await hashesOfRanges(consistencyRanges(from, to), read)
      expect(hashes.map(hex)).toEqual(subproof(from, leaves.slice(0, to), true).map(hex))
      expect(isConsistent(from, await rootOf(from, read), to, toRoot, hashes)).toBe(true)
    }
  }
})

test('refuses the continuation of a log whose past was rewritten', async () => {
  const other = [Buffer.from('rewritten'), ...leaves.slice(1)]
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
