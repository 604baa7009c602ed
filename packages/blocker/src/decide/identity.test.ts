import { expect, test } from 'vitest'
import { makeId, makeSecret } from './identity.ts'

test('an id is a random UUID of version 4, new each time', () => {
  const ids = Array.from({ length: 200 }, makeId)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(new Set(ids).size).toBe(200)
})

test('a secret has 128 bits, in base64url, new each time', () => {
  const secrets = Array.from({ length: 200 }, makeSecret)
  for (const secret of secrets) {
    expect(secret).toMatch(/^[\w-]{22}$/)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(16)
  }
  expect(new Set(secrets).size).toBe(200)
})
