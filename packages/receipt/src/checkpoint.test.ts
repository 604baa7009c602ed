import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { readCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { createKey, publicHalf } from './keys.ts'
import { signNote } from './signed-note.ts'

const root = new Uint8Array(32).fill(7)

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

test('refuses a log that another name vouches for', async () => {
  const key = await createKey()
  const text = `shop.example/askfirst\n3\n${Buffer.from(root).toString('base64')}\n`
  expect(await verifyCheckpoint(await signNote(text, 'shop.example/askfirst', key), [publicHalf(key)])).toMatchObject({ size: 3 })
  expect(await verifyCheckpoint(await signNote(text, 'other.example/askfirst', key), [publicHalf(key)])).toBeUndefined()
})

test('reads a kept checkpoint without its key, and nothing else as one', async () => {
  const checkpoint = { origin: 'shop.example/askfirst', size: 3, root }
  const note = await signCheckpoint(checkpoint, await createKey())
  expect(readCheckpoint(note)).toEqual(checkpoint)
  for (const other of [
    '',
    '{}',
    note.split('\n\n')[0] ?? '',
    note.replace('\n3\n', '\n03\n'),
    note.replace('\n\n', '\nmore\n\n'),
  ])
    expect(readCheckpoint(other)).toBeUndefined()
})
