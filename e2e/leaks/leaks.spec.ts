// The script alone: every vector in every phase.

import { expect, test } from './fixtures.ts'
import { tryVectors } from './try-vectors.ts'
import { vectors } from './vectors/all.ts'
import { beyondReach } from './vectors/beyond.ts'

tryVectors(vectors)

test('what is beyond the reach of scripts is one of the vectors', () => {
  const names = new Set(vectors.map(({ name }) => name))
  expect(
    Object.values(beyondReach)
      .flat()
      .filter((name) => !names.has(name)),
  ).toEqual([])
})

test('every vector has a name of its own', () => {
  const names = vectors.map(({ name }) => name)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
