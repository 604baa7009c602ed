// What a site does behind the gate, whatever framework it is made with: one contract for all adapters.

import { compileRules, compileTerms, decide, encodeRecord } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { ownScript, policy, script } from './sample-site.ts'
import { visitApp } from './visit-app.ts'

/** The `Cookie` of a visitor who has said yes to everything. */
export function recordOfYes(): string {
  const rules = { ...compileRules(policy), ...compileTerms(policy) }
  return `askfirst=${encodeRecord(rules, decide(rules, undefined, { analytics: true, marketing: true }, 'click', Date.now()), false)}`
}

const held = /<script[^>]* data-askfirst[^>]*https:\/\/ads\.example\/tag\.js/
const loading = /<(script|img)[^>]* src="https:\/\/ads\.example\//

/** Registers the tests. `port` is asked for when they run. */
export function testGated(port: () => number): void {
  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    visitApp(port(), path, { headers, method })

  test('a page comes with its tags held, and our script before all others', async () => {
    const { status, text, headers } = await get('/', { 'accept-encoding': 'gzip' })
    expect(status).toBe(200)
    expect(text).not.toMatch(loading)
    expect(text).toMatch(held)
    expect(text).toMatch(/<script async(="")? src="\/own.js"/)
    expect(
      text
        .slice(text.indexOf('<script'))
        .replace(/^<script[^>]*>/, '')
        .startsWith(script),
    ).toBe(true)
    expect(headers['cache-control']).toMatch(/private/)
  })

  test('whoever has said yes gets it as it was', async () => {
    const { text } = await get('/', { cookie: recordOfYes() })
    expect(text).toMatch(loading)
    expect(text).not.toMatch(held)
  })

  test('the cookies of a service wait, HttpOnly or not', async () => {
    const { headers, text } = await get('/cookie')
    expect(text).toBe('cookies')
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^sid=2/)])
    const yes = await get('/cookie', { cookie: recordOfYes() })
    expect(yes.headers['set-cookie']?.some((line) => line.startsWith('_ad=1'))).toBe(true)
  })

  test('a cookie without a grant is expired on all domains of the visitor, and the app does not see it', async () => {
    const { headers } = await get('/cookie', { cookie: 'sid=1; _ad=4' })
    expect(headers['x-cookie']).toBe('sid=1')
    expect(headers['x-host']).toBe('www.shop.example')
    expect(headers['set-cookie']?.join()).toMatch(/_ad=; Path=\/; Domain=shop\.example; Max-Age=0/)
  })

  test('a path of the site that a service declares is held', async () => {
    expect((await get('/t/pixel')).status).toBe(403)
    expect((await get('/t/pixel', { cookie: recordOfYes() })).status).toBe(404)
  })

  test('static files pass as they are, and are not sent twice', async () => {
    const { text, headers } = await get('/own.js')
    expect(text).toBe(ownScript)
    expect(headers['cache-control'] ?? '').not.toMatch(/private/)
    if (!headers.etag) return
    const again = await get('/own.js', { 'if-none-match': headers.etag, accept: '*/*' })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test('a page arrives as it is written', async () => {
    let soFar = ''
    const onPart = (part: string): void => {
      const isFirst = !soFar.includes('Soon')
      soFar += part
      if (isFirst && soFar.includes('Soon')) void visitApp(port(), '/release', { method: 'POST' })
    }
    const { text } = await visitApp(port(), '/slow', { onPart })
    expect(text).toContain('https://ads.example/late.gif')
    expect(text).not.toMatch(loading)
  })

  test('a redirect leads where it led, without its cookie', async () => {
    const { status, headers } = await get('/away')
    expect([status, headers.location, headers['set-cookie']]).toEqual([302, '/cookie', undefined])
  })

  test('the page for what is missing is a page', async () => {
    const { status, text } = await get('/nowhere')
    expect(status).toBe(404)
    expect(text).toContain(script)
  })

  test('what a visitor sends arrives, and a HEAD has no body', async () => {
    const { text } = await visitApp(port(), '/echo', { method: 'POST', body: 'sent', headers: { 'content-type': 'text/plain' } })
    expect(text).toBe('sent')
    const { status, text: none } = await get('/', {}, 'HEAD')
    expect([status, none]).toEqual([200, ''])
  })
}
