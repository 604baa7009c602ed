import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOfHash, bytesOfUuid, hashOfBytes, uuidOfBytes } from './bytes.ts'

test('UUIDs and hashes come back as they were', () => {
  fc.assert(fc.property(fc.uuid(), (uuid) => uuidOfBytes(bytesOfUuid(uuid)) === uuid))
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(fc.property(hash, (bytes) => Buffer.from(bytesOfHash(hashOfBytes(bytes))).equals(bytes)))
})

test.each([
  '',
  'x',
  'B0A8C1F2-7F52-4D0E-8D6A-51C1C0B7A2AA',
  'b0a8c1f27f524d0e8d6a51c1c0b7a2aa',
  'b0a8c1f2-7f52-4d0e-8d6a-51c1c0b7a2a',
])('what is no UUID as browsers make them is refused: %j', (text) => {
  expect(() => bytesOfUuid(text)).toThrow(TypeError)
})

test.each(['', 'sha256-', 'sha256-none', `sha256-${'A'.repeat(42)}`, `sha256-${'A'.repeat(42)}=`, `sha256-${'A'.repeat(44)}`])(
  'what is no hash is refused: %j',
  (text) => {
    expect(() => bytesOfHash(text)).toThrow(TypeError)
  },
)
