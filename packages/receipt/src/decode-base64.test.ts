import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64, decodeBase64url, encodeBase64, encodeBase64url } from './decode-base64.ts'

test('reads back what it writes, as the platform writes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(decodeBase64url(encodeBase64url(bytes))).toEqual(new Uint8Array(bytes))
      expect(decodeBase64(encodeBase64(bytes))).toEqual(new Uint8Array(bytes))
    }),
  )
})

test('accepts only text that it would write itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const [url, plain] = [decodeBase64url(text), decodeBase64(text)]
      if (url) expect(encodeBase64url(url)).toBe(text)
      if (plain) expect(encodeBase64(plain)).toBe(text)
    }),
  )
  for (const text of ['AB', 'AA==', 'A', 'A A', 'AA\n', '-/']) expect(decodeBase64url(text)).toBeUndefined()
  for (const text of ['AA', 'AB==', 'AA===', '_w==', 'AA =']) expect(decodeBase64(text)).toBeUndefined()
})
