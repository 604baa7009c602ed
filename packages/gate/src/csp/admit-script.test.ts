import { expect, test } from 'vitest'
import { admitScript } from './admit-script.ts'

const script = { hash: 'sha256-x=', files: 'https://shop.example/askfirst/' }
const admitted = (header: string) => admitScript(header, script)

test.each([
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  'img-src *',
  "script-src * 'unsafe-inline'; default-src 'none'",
  'script-src',
])('%s stays as it is', (header) => {
  expect(admitted(header)).toEqual({ header })
})

test.each([
  ["script-src 'self'", "script-src 'self' 'sha256-x='"],
  ["script-src 'sha256-y' 'unsafe-inline' 'self'", "script-src 'sha256-y' 'unsafe-inline' 'self' 'sha256-x='"],
  ['script-src https://cdn.example', "script-src https://cdn.example 'sha256-x=' https://shop.example/askfirst/"],
  ["script-src 'strict-dynamic' 'sha256-y'", "script-src 'strict-dynamic' 'sha256-y' 'sha256-x='"],
  ["default-src 'self'; img-src *", "default-src 'self'; img-src *; script-src 'self' 'sha256-x='"],
  ["script-src *; script-src-elem 'self'", "script-src *; script-src-elem 'self' 'sha256-x='"],
])('%s lets in our script, and nothing else', (header, more) => {
  expect(admitted(header).header).toBe(more)
})

test('where the site gives out a nonce, it is ours too', () => {
  const header = "script-src 'nonce-abc=' 'strict-dynamic'; object-src 'none'"
  expect(admitted(header)).toEqual({ header, nonce: 'abc=' })
})

test('each of several policies lets it in', () => {
  expect(admitted("script-src 'nonce-a', script-src 'nonce-b' 'self'")).toEqual({
    header: "script-src 'nonce-a',script-src 'nonce-b' 'self' 'sha256-x='",
    nonce: 'a',
  })
})
