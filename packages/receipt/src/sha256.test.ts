import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256, sha256Of } from './sha256.ts'

test('hashes the same with a server’s hash and without', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const expected = createHash('sha256').update(bytes).digest('hex')
      for (const hash of [sha256, sha256Of({}), sha256Of({ process: {} })])
        expect(Buffer.from(hash(bytes)).toString('hex')).toBe(expected)
    }),
  )
})

test('asks the server it runs on, where that has a hash', () => {
  const asked: string[] = []
  const hash = (algorithm: string) => {
    asked.push(algorithm)
    return new Uint8Array(32)
  }
  sha256Of({ process: { getBuiltinModule: (name) => (name === 'node:crypto' ? { hash } : undefined) } })(new Uint8Array())
  expect(asked).toEqual(['sha256'])
  expect(sha256Of({ process: { getBuiltinModule: () => undefined } })).toBe(sha256Of({}))
})
