// What others have published for the standards this package follows, so that agreeing with ourselves is not enough.

import { canonical } from '@askfirst/policy'
import { CompactSign, compactVerify } from 'jose'
import { expect, test } from 'vitest'
import { consistencyRanges, isConsistent } from './consistency.ts'
import { inclusionRanges, rootFromInclusion } from './inclusion.ts'
import { completeKey, importKey, type PublicKey, publicHalf } from './keys.ts'
import { hashesOfRanges, leafHash, rootOf } from './merkle.ts'
import { keyId, openNote } from './signed-note.ts'
import { storedNodes } from './testing/stored-nodes.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const publicKey = (x: string): PublicKey => ({ alg: 'EdDSA', crv: 'Ed25519', kid: '', kty: 'OKP', use: 'sig', x })
const fromHex = (text: string) => Buffer.from(text, 'hex').toString('base64url')

// RFC 8785 appendix B: the bits of a double and its one text.
const numbers = {
  '0000000000000000': '0',
  '8000000000000000': '0',
  '0000000000000001': '5e-324',
  '8000000000000001': '-5e-324',
  '7fefffffffffffff': '1.7976931348623157e+308',
  ffefffffffffffff: '-1.7976931348623157e+308',
  '4340000000000000': '9007199254740992',
  c340000000000000: '-9007199254740992',
  '4430000000000000': '295147905179352830000',
  '44b52d02c7e14af5': '9.999999999999997e+22',
  '44b52d02c7e14af6': '1e+23',
  '44b52d02c7e14af7': '1.0000000000000001e+23',
  '444b1ae4d6e2ef4e': '999999999999999700000',
  '444b1ae4d6e2ef4f': '999999999999999900000',
  '444b1ae4d6e2ef50': '1e+21',
  '3eb0c6f7a0b5ed8c': '9.999999999999997e-7',
  '3eb0c6f7a0b5ed8d': '0.000001',
  '41b3de4355555553': '333333333.3333332',
  '41b3de4355555554': '333333333.33333325',
  '41b3de4355555555': '333333333.3333333',
  '41b3de4355555556': '333333333.3333334',
  '41b3de4355555557': '333333333.33333343',
  becbf647612f3696: '-0.0000033333333333333333',
  '43143ff3c1cb0959': '1424953923781206.2',
}

test('writes numbers as RFC 8785 appendix B does, and refuses those it refuses', () => {
  for (const [bits, text] of Object.entries(numbers)) expect(canonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text)
  for (const bits of ['7fffffffffffffff', '7ff0000000000000'])
    expect(() => canonical(Buffer.from(bits, 'hex').readDoubleBE())).toThrow(TypeError)
})

test('sorts keys as RFC 8785 section 3.2.3 does, by UTF-16 and not by code point', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(
    canonical(value)
      .match(/(?<=:)"[^"]*"/g)
      ?.map((text) => JSON.parse(text)),
  ).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

// The tree that implementations of RFC 6962 have tested against since the first: certificate-transparency,
// cpp/merkletree/merkle_tree_test.cc; today in transparency-dev/merkle. RFC 9162 hashes the same way.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const [a, b, c, d, e] = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
] as const
const leaves = inputs.map((input) => leafHash(Buffer.from(input, 'hex')))
const read = await storedNodes(leaves)

test('gives the roots that every implementation of RFC 6962 tests against', async () => {
  for (const [size, root] of roots.entries()) expect(hex(await rootOf(size, read))).toBe(root)
})

test('gives their proofs of inclusion', async () => {
  const paths: [index: number, size: number, path: string[]][] = [
    [0, 1, []],
    [0, 8, [a, b, c]],
    [5, 8, [d, e, roots[4] as string]],
    [2, 3, [roots[2] as string]],
    [1, 5, [roots[1] as string, b, d]],
  ]
  for (const [index, size, path] of paths) {
    const hashes = await hashesOfRanges(inclusionRanges(index, size), read)
    expect(hashes.map(hex)).toEqual(path)
    expect(hex(rootFromInclusion(leaves[index] as Uint8Array, index, size, hashes) as Uint8Array)).toBe(roots[size])
  }
})

test('gives their proofs of consistency', async () => {
  const proofs: [from: number, to: number, proof: string[]][] = [
    [1, 1, []],
    [1, 8, [a, b, c]],
    [6, 8, ['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', e, roots[4] as string]],
    [2, 5, [b, d]],
  ]
  for (const [from, to, proof] of proofs) {
    const hashes = await hashesOfRanges(consistencyRanges(from, to), read)
    expect(hashes.map(hex)).toEqual(proof)
    const root = (size: number) => Buffer.from(roots[size] as string, 'hex')
    expect(isConsistent(from, root(from), to, root(to), hashes)).toBe(true)
  }
})

test('opens the note that golang.org/x/mod/sumdb/note has in its documentation', async () => {
  const key = publicKey(Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1).toString('base64url'))
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
  const signature = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
  const note = `${text}\n— PeterNeumann ${signature}\n`
  expect(await openNote(note, [key])).toEqual({ text, name: 'PeterNeumann', key })
  expect(await openNote(note.replace('answer', 'Answer'), [key])).toBeUndefined()
})

test('names keys as the checksum database of Go does', () => {
  const verifiers = [
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
  ]
  for (const verifier of verifiers) {
    const [, name = '', id = '', key = ''] = verifier.match(/^([^+]+)\+([^+]+)\+(.+)$/) ?? []
    expect(hex(keyId(name, publicKey(Buffer.from(key, 'base64').subarray(1).toString('base64url'))))).toBe(id)
  }
})

test('signs as RFC 8032 section 7.1 does', async () => {
  const tests = [
    {
      d: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      x: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      d: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      x: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      message: '72',
      signature:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
  ]
  for (const { d, x, message, signature } of tests) {
    const key = await completeKey({ kty: 'OKP', crv: 'Ed25519', d: fromHex(d), x: fromHex(x) })
    const signed = await crypto.subtle.sign('Ed25519', await importKey(key), Buffer.from(message, 'hex'))
    expect(hex(new Uint8Array(signed))).toBe(signature)
  }
})

test('names a key and signs with it as RFC 8037 appendix A does', async () => {
  const key = await completeKey({
    kty: 'OKP',
    crv: 'Ed25519',
    d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  })
  expect(key.kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
  const payload = new TextEncoder().encode('Example of Ed25519 signing')
  const jws = await new CompactSign(payload).setProtectedHeader({ alg: 'EdDSA' }).sign(await importKey(key))
  expect(jws).toBe(
    'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
  )
  expect((await compactVerify(jws, await importKey(publicHalf(key)))).payload).toEqual(payload)
})
