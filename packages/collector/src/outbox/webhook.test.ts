import { createPublicKey, verify } from 'node:crypto'
import { createKey, publicHalf } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { checkWebhook, hookId, sendWebhook, signedHeaders } from './webhook.ts'

// The example of the libraries of Standard Webhooks, and of Svix, where the scheme comes from.
test('signs with a shared secret as others do', () => {
  const headers = signedHeaders(
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    '{"test": 2432232314}',
    1614265330,
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  )
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  expect(headers['webhook-timestamp']).toBe('1614265330')
})

test('signs with the key of the site, so that its published half is enough to check', async () => {
  const key = await createKey()
  const { 'webhook-signature': signature = '' } = signedHeaders('msg_1', '{}', 1614265330, key)
  const published = createPublicKey({ key: { ...publicHalf(key) }, format: 'jwk' })
  const check = (content: string) =>
    verify(null, Buffer.from(content), published, Buffer.from(signature.slice('v1a,'.length), 'base64'))
  expect(signature).toMatch(/^v1a,/)
  expect(check('msg_1.1614265330.{}')).toBe(true)
  expect(check('msg_2.1614265330.{}')).toBe(false)
})

test.each([
  'http://shop.example/hook',
  'ftp://shop.example/hook',
  'http://127.0.0.1.example/hook',
  'http://10.0.0.1/hook',
  'https://me:secret@shop.example/hook',
  'shop.example',
  '',
])('does not send to %j', (url) => {
  expect(() => checkWebhook({ url })).toThrow(TypeError)
})

test('takes https anywhere, http on this machine, and no short secret', () => {
  for (const url of ['https://shop.example/hook', 'http://localhost:3000/', 'http://127.0.0.1:1/x', 'http://[::1]/'])
    expect(() => checkWebhook({ url })).not.toThrow()
  for (const secret of ['', 'whsec_', 'whsec_c2hvcnQ=', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])
    expect(() => checkWebhook({ url: 'https://shop.example', secret })).toThrow('whsec_')
})

test('is named by its address, which is nowhere in the name', () => {
  expect(hookId({ url: 'https://shop.example/hook?token=1' })).toMatch(/^[\w-]{16}$/)
  expect(hookId({ url: 'https://shop.example/1' })).not.toBe(hookId({ url: 'https://shop.example/2' }))
})

test('says that nobody is there, and quotes nothing', async () => {
  const message = { message: crypto.randomUUID(), body: '{}' }
  expect(await sendWebhook({ url: 'http://127.0.0.1:9/' }, message, await createKey(), 0)).toEqual({
    ...{ ok: false, error: 'UNREACHABLE' },
  })
})
