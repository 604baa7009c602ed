import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyId, signCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { createKey, publicHalf } from './keys.ts'

const root = new Uint8Array(32).fill(7)

test('names a key as golang.org/x/mod/sumdb/note does', () => {
  const x = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1).toString('base64url')
  const key = { alg: 'EdDSA', crv: 'Ed25519', kid: '', kty: 'OKP', use: 'sig', x } as const
  expect(Buffer.from(keyId('PeterNeumann', key)).toString('hex')).toBe('c74f20a3')
})

test('writes a signed note that the platform verifies over its text', async () => {
  const key = await createKey()
  const note = await signCheckpoint({ origin: 'shop.example/askfirst', size: 3, root }, key)
  const [text = '', line = ''] = note.split('\n\n')
  expect(text).toBe(`shop.example/askfirst\n3\n${Buffer.from(root).toString('base64')}`)
  const signature = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(4)
  const publicKey = createPublicKey({ key: { ...publicHalf(key) }, format: 'jwk' })
  expect(verify(null, Buffer.from(`${text}\n`), publicKey, signature)).toBe(true)
})

test('reads back what it wrote, and says who signed', async () => {
  const [key, other] = [await createKey(), await createKey()]
  const note = await signCheckpoint({ origin: 'shop.example/askfirst', size: 0, root }, key)
  const read = await verifyCheckpoint(note, [publicHalf(other), publicHalf(key)])
  expect(read).toEqual({ origin: 'shop.example/askfirst', size: 0, root, key: publicHalf(key) })
  expect(await verifyCheckpoint(note, [publicHalf(other)])).toBeUndefined()
})

test('refuses a note with a second signature line, an extension line or a size with a leading zero', async () => {
  const key = await createKey()
  const note = await signCheckpoint({ origin: 'shop.example/askfirst', size: 3, root }, key)
  const line = note.split('\n\n')[1]
  for (const changed of [`${note}${line}`, note.replace('\n\n', '\nmore\n\n'), note.replace('\n3\n', '\n03\n'), note.trim()])
    expect(await verifyCheckpoint(changed, [publicHalf(key)])).toBeUndefined()
})
