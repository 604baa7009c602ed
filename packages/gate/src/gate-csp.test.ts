// The Content-Security-Policy as it leaves the gate.

import { expect, test } from 'vitest'
import { page, recordOf, sampleGate } from './testing/sample.ts'

const csp = async (more: object, headers = {}, options = {}) => {
  const { response } = await sampleGate(more, options).get(page('<p>', headers))
  return response
}

test('the policy stands beside the site’s own', async () => {
  const own = "img-src 'none'"
  const enforced = await csp({ gate: { csp: 'enforce' } }, { 'content-security-policy': own })
  expect(enforced.headers.get('content-security-policy')).toMatch(/^img-src 'none', default-src 'self' /)
  const reported = await csp({ gate: { csp: 'report' } }, { 'content-security-policy': own })
  expect(reported.headers.get('content-security-policy')).toBe(own)
  expect(reported.headers.get('content-security-policy-report-only')).toMatch(/^default-src/)
  expect((await csp({})).headers.has('content-security-policy')).toBe(false)
  const both = await csp({ gate: { csp: 'enforce' }, mode: 'report' })
  expect([both.headers.has('content-security-policy'), both.headers.has('content-security-policy-report-only')]).toEqual([
    false,
    true,
  ])
})

test('our script runs under the site’s own policy', async () => {
  const hashed = await csp({}, { 'content-security-policy': "script-src 'self'" })
  expect(hashed.headers.get('content-security-policy')).toMatch(/^script-src 'self' 'sha256-[\w+/]{43}='$/)
  const nonced = await csp({}, { 'content-security-policy': "script-src 'nonce-abc'" })
  expect(await nonced.text()).toContain('<script nonce="abc" data-base')
})

test('nonces are for a site that wants them, new for each answer', async () => {
  const nonceOf = async (): Promise<string | undefined> => {
    const response = await csp({ gate: { csp: 'enforce' } }, {}, { nonces: true })
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(await response.text()).toContain(`<script nonce="${nonce}" data-base`)
    return nonce
  }
  expect(await nonceOf()).not.toBe(await nonceOf())
  expect((await csp({ gate: { csp: 'enforce' } })).headers.get('content-security-policy')).not.toContain('nonce')
})

test('workers have the policy of the decision, and a service worker bytes of its own', async () => {
  const { get } = sampleGate({ gate: { csp: 'enforce' } })
  const script = () => new Response('run()', { headers: { 'content-type': 'text/javascript', 'content-length': '5' } })
  const worker = await get(script(), { 'sec-fetch-dest': 'worker' })
  expect(worker.response.headers.get('content-security-policy')).toMatch(/^default-src/)
  expect(await worker.response.text()).toMatch(/^\(function guard.*run\(\)$/)
  const service = await get(script(), { 'sec-fetch-dest': 'serviceworker' })
  expect(await service.response.text()).toMatch(/;run\(\)\n\/\/[\w-]{8}$/)
  expect(service.response.headers.has('content-length')).toBe(false)
})

test('a picture has the policy of everybody, and the visitor’s own where it is a document', async () => {
  const { get, policy } = sampleGate()
  const svg = () => new Response('<svg/>', { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=60' } })
  const cookie = recordOf(policy, { marketing: true })
  const shown = await get(svg(), { cookie, 'sec-fetch-dest': 'embed' })
  expect(shown.response.headers.get('content-security-policy')).toContain('ads.example')
  expect(shown.response.headers.get('cache-control')).toMatch(/private/)
  const drawn = await get(svg(), { cookie, 'sec-fetch-dest': 'image' })
  expect(drawn.response.headers.get('content-security-policy')).not.toContain('ads.example')
  expect(drawn.response.headers.get('cache-control')).toBe('max-age=60')
  expect(drawn.response.headers.get('vary')).toMatch(/sec-fetch-dest/i)
})
