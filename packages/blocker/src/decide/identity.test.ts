import { expect, test } from 'vitest'
import { makeId, makeSecret } from './identity.ts'

test('an id is a UUID of version 7: the time, and random bits, new each time', () => {
  const before = Date.now()
  const ids = Array.from({ length: 200 }, makeId)
  for (const id of ids) {
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
    expect(time).toBeGreaterThanOrEqual(before)
    expect(time).toBeLessThanOrEqual(Date.now())
  }
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
