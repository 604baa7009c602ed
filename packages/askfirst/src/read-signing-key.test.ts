import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSigningKey } from './read-signing-key.ts'
import { folderWith } from './testing/program.ts'

const { crv, d, kty, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })

test('reads a key that can sign, and names it', async () => {
  const folder = folderWith({ 'key.json': { crv, d, kty, x } })
  expect(await readSigningKey(join(folder, 'key.json'))).toMatchObject({ crv, d, kty, x, kid: expect.any(String) })
})

test.each([
  ['nothing', ''],
  ['no JSON', '-----BEGIN PRIVATE KEY-----'],
  ['nothing in JSON', 'null'],
  ['a public key', { crv, kty, x }],
  ['the halves of two keys', { crv, kty, x: 'A'.repeat(43), d }],
])('refuses %s, and repeats nothing of it', async (_what, content) => {
  const file = join(folderWith({ 'key.json': content }), 'key.json')
  const refused = await readSigningKey(file).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'KEY_INVALID', message: expect.stringContaining('Ed25519 private key') })
  for (const part of [d, x, 'BEGIN']) expect(String((refused as Error).stack)).not.toContain(part)
})

test('says which file is missing', async () => {
  const missing = readSigningKey('nowhere.json')
  await expect(missing).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('nowhere.json') })
})
