import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { nodeDecoders } from '../adapters/node-decoders.ts'
import { codingsOf, decompress, platformDecoders, readableEncodings } from './decompress.ts'

const text = 'a page '.repeat(1000)
const undo = async (bytes: Uint8Array, codings: string): Promise<string | undefined> => {
  const body = new Response(new Uint8Array(bytes)).body as ReadableStream<Uint8Array<ArrayBuffer>>
  const plain = decompress(body, codingsOf(codings), { ...platformDecoders(), ...nodeDecoders })
  return plain && new Response(plain).text()
}

test.each([
  ['gzip', gzipSync(text)],
  ['x-gzip', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['br', brotliCompressSync(text)],
  ['ZSTD', zstdCompressSync(text)],
  ['gzip, br', brotliCompressSync(gzipSync(text))],
  ['identity', Buffer.from(text)],
])('undoes %s', async (codings, bytes) => {
  expect(await undo(bytes, codings)).toBe(text)
})

test('what nobody can undo here is told', async () => {
  expect(await undo(gzipSync(text), 'gzip, compress')).toBeUndefined()
  expect(await undo(gzipSync(text), 'toString')).toBeUndefined()
})

test('what is not what it says breaks off', async () => {
  await expect(undo(Buffer.from(text), 'gzip')).rejects.toThrow()
  await expect(undo(gzipSync(text).subarray(0, 40), 'gzip')).rejects.toThrow()
  await expect(undo(zstdCompressSync(text).subarray(0, 12), 'zstd')).rejects.toThrow()
})

test('only what can be undone is asked for', () => {
  const { gzip } = platformDecoders()
  const known = { gzip: gzip as NonNullable<typeof gzip> }
  expect(readableEncodings('gzip;q=0.5, br, zstd, dcb', known)).toBe('gzip;q=0.5')
  expect(readableEncodings('br, *;q=0.1', known)).toBe('identity')
})
