import { createHash } from 'node:crypto'
import { nodeHash, nodesOfRange, rootOf } from '@askfirst/receipt'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bytesOfEdge,
  bytesOfLevel,
  edgeOfBytes,
  emptyEdge,
  growEdge,
  hashInTile,
  placeOfNode,
  rootOfEdge,
  type Tile,
} from './edge.ts'

const leaf = (index: number): Uint8Array => createHash('sha256').update(`leaf ${index}`).digest()
const leaves = (from: number, to: number): Uint8Array[] => Array.from({ length: to - from }, (_, at) => leaf(from + at))
/** The hash of a complete subtree, by its definition. */
const subtree = (level: number, position: number): Uint8Array =>
  level === 0 ? leaf(position) : nodeHash(subtree(level - 1, 2 * position), subtree(level - 1, 2 * position + 1))

test('has the root of RFC 9162 at every size, however it grew', async () => {
  let edge = emptyEdge
  for (let size = 0; size <= 600; size++) {
    const root = await rootOf(size, async (names) => names.map(({ level, position }) => subtree(level, position)))
    expect(Buffer.from(rootOfEdge(edge)).equals(root), `${size}`).toBe(true)
    edge = growEdge(edge, leaves(size, size + 1)).edge
  }
})

test('is the same in one step or in many, and after it was stored', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 8 }), (steps) => {
      let [stepped, tiles]: [typeof emptyEdge, Tile[]] = [emptyEdge, []]
      for (const step of steps) {
        const grown = growEdge(edgeOfBytes(stepped.size, bytesOfEdge(stepped)), leaves(stepped.size, stepped.size + step))
        stepped = grown.edge
        tiles = [...tiles, ...grown.tiles]
      }
      const atOnce = growEdge(emptyEdge, leaves(0, stepped.size))
      expect(Buffer.from(bytesOfEdge(stepped)).equals(bytesOfEdge(atOnce.edge))).toBe(true)
      expect(tiles.map(({ level, position }) => [level, position])).toEqual(
        atOnce.tiles.map(({ level, position }) => [level, position]),
      )
    }),
    { numRuns: 40 },
  )
})

test('tiles and edge together hold every complete subtree, at a size of three levels of tiles', () => {
  const size = 256 * 256 + 256 * 3 + 17
  const { edge, tiles } = growEdge(emptyEdge, leaves(0, size))
  const stored = { size, edge: bytesOfEdge(edge) }
  expect(tiles.filter(({ level }) => level === 1)).toHaveLength(1)
  for (const name of [
    ...nodesOfRange([0, size]),
    { level: 5, position: 2050 },
    { level: 9, position: 100 },
    { level: 0, position: 65535 },
  ]) {
    const { tile, from, count } = placeOfNode(name)
    const full = tiles.find(({ level, position }) => level === tile.level && position === tile.position)
    const found = hashInTile(full?.hashes ?? bytesOfLevel(stored, tile.level), from, count)
    expect(Buffer.from(found).equals(subtree(name.level, name.position)), JSON.stringify(name)).toBe(true)
  }
})

test('refuses bytes that belong to no log of this size', () => {
  const { edge } = growEdge(emptyEdge, leaves(0, 5))
  for (const size of [4, 6, 256, 261]) expect(() => edgeOfBytes(size, bytesOfEdge(edge))).toThrow('backup')
})
