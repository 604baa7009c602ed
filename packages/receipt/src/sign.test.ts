import { canonical } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { commitmentOf, leafOf } from './commitment.ts'
import { completeKey, createKey, isPublicKey, publicHalf } from './keys.ts'
import { parseReceipt } from './parse-receipt.ts'
import { signerOf, signReceipt, verifyReceipt } from './sign.ts'
import { testReceipt } from './test-receipt.ts'

test('signs the same receipt as the same text, and reads it back', async () => {
  const key = await createKey()
  const jws = await signReceipt(testReceipt(1), key)
  expect(await signReceipt(testReceipt(1), key)).toBe(jws)
  expect(signerOf(jws)).toBe(key.kid)
  expect(await verifyReceipt(jws, publicHalf(key))).toEqual(testReceipt(1))
  expect(await verifyReceipt(jws, publicHalf(await createKey()))).toBeUndefined()
})

test('names the algorithm, the key and the type in the header', async () => {
  const key = await createKey()
  const [header = ''] = (await signReceipt(testReceipt(1), key)).split('.')
  expect(Buffer.from(header, 'base64url').toString()).toBe(`{"alg":"EdDSA","kid":"${key.kid}","typ":"consent-receipt+jws"}`)
})

test('refuses a signed payload that is not a receipt, such as one with an address', async () => {
  const key = await createKey()
  const jws = await signReceipt({ ...testReceipt(1), address: '203.0.113.9' } as never, key)
  expect(await verifyReceipt(jws, publicHalf(key))).toBeUndefined()
})

test('commits to every field and to the salt', () => {
  const leaf = Buffer.from(leafOf(testReceipt(1))).toString('hex')
  const others = [testReceipt(1, { gpc: true }), testReceipt(1, { salt: 'AAAAAAAAAAAAAAAAAAAAAA' }), testReceipt(2)]
  for (const other of others) expect(Buffer.from(leafOf(other)).toString('hex')).not.toBe(leaf)
  expect(() => commitmentOf(testReceipt(1, { salt: '?' }))).toThrow(TypeError)
})

test('reads no receipt out of what is not exactly one', () => {
  const text = (changes: object) => JSON.stringify({ ...testReceipt(1), ...changes })
  expect(parseReceipt('{}')).toBeUndefined()
  expect(parseReceipt(text({}))).toBeUndefined() // not in canonical order
  expect(parseReceipt('nonsense')).toBeUndefined()
})

test('knows a key by its own thumbprint only', async () => {
  const key = publicHalf(await createKey())
  expect(await isPublicKey(key)).toBe(true)
  for (const wrong of [{ ...key, kid: 'mine' }, { ...key, alg: 'none' }, { ...key, more: 1 }, { ...key, x: 'AAAA' }, null])
    expect(await isPublicKey(wrong)).toBe(false)
})

test('takes a key of one’s own, and refuses halves of different keys', async () => {
  const [one, two] = [await createKey(), await createKey()]
  const { kty, crv, x, d } = one
  expect(await completeKey({ kty, crv, x, d })).toEqual(one)
  await expect(completeKey({ kty, crv, x, d: two.d })).rejects.toThrow(TypeError)
  await expect(completeKey({ kty: 'EC', crv: 'P-256', x, d })).rejects.toThrow('Ed25519')
})

test('reads objections and corrections, and no control it does not know', () => {
  for (const control of ['object', 'rectify'] as const)
    expect(parseReceipt(canonical(testReceipt(1, { control })))?.control).toBe(control)
  expect(parseReceipt(canonical({ ...testReceipt(1), control: 'guess' }))).toBeUndefined()
})

test('signs as the key it is given, also after another', async () => {
  const [one, two] = [await createKey(), await createKey()]
  for (const key of [one, two, one]) {
    expect(await verifyReceipt(await signReceipt(testReceipt(1), key), publicHalf(key))).toEqual(testReceipt(1))
  }
})
