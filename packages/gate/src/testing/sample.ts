// A site with a service of each kind, and its visitors, for tests.

import { compileRules, compileTerms, decide, definePolicy, encodeRecord, type Policy, type PolicyInput } from '@askfirst/policy'
import { type Gate, type GateOptions, makeGate } from '../gate.ts'
import type { Next } from '../next.ts'
import { type Visitor, visitorOf } from '../visitor.ts'

/** The policy of shop.example; `more` goes over it. */
export function samplePolicy(more: Partial<PolicyInput> = {}): Policy {
  return definePolicy({
    site: 'shop.example',
    controller: { name: 'Acme', address: 'Nygade 1', email: 'privacy@shop.example', cookiePolicy: '/cookies' },
    services: {
      session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid' }] },
      pay: { category: 'necessary', reason: 'cart', hosts: ['pay.example'] },
      stats: {
        category: 'analytics',
        provider: 'Stats Co',
        hosts: ['*.stats.example'],
        cookies: [{ name: '_st*' }, { name: 'deep', path: '/shop' }],
      },
      proxied: { category: 'analytics', provider: 'Stats Co', hosts: ['www.shop.example'], paths: ['/t/'] },
      ads: { category: 'marketing', provider: 'Ad Co', hosts: ['ads.example'], paths: ['/pixel'], cookies: [{ name: '_ad' }] },
    },
    ...more,
  })
}

/** The `Cookie` of a visitor who has chosen so, a day ago. */
export function recordOf(policy: Policy, choices: Readonly<Record<string, boolean>>, secret?: string): string {
  const rules = { ...compileRules(policy), ...compileTerms(policy) }
  const decision = decide(rules, undefined, choices, 'click', Date.now() - 864e5)
  return `askfirst=${encodeRecord(rules, secret ? { ...decision, id: crypto.randomUUID() } : decision, false, secret)}`
}

/** Who has chosen so, at this address. */
export function sampleVisitor(
  choices: Readonly<Record<string, boolean>> = {},
  policy: Policy = samplePolicy(),
  address = 'https://www.shop.example/a/b',
): Visitor {
  const headers = Object.keys(choices).length ? { cookie: recordOf(policy, choices) } : {}
  return visitorOf(compileRules(policy), new Request(address, { headers }), Date.now())
}

/** What a browser says when it is led to a page. */
export const visit = { 'sec-fetch-dest': 'document', accept: 'text/html,*/*;q=0.8', 'accept-encoding': 'gzip, br, zstd' }

/** A gate, and one request through it: what comes out, and what the site was asked. */
export function sampleGate(more: Partial<PolicyInput> = {}, options: Partial<GateOptions> = {}) {
  const policy = samplePolicy(more)
  const gate: Gate = makeGate({ policy, script: 'window.first=1', ...options })
  return {
    policy,
    gate,
    async get(
      next: Response | Next,
      headers: Readonly<Record<string, string>> = visit,
      address = 'https://www.shop.example/a/b',
      method = 'GET',
    ): Promise<{ readonly response: Response; readonly asked: readonly Request[] }> {
      const asked: Request[] = []
      const response = await gate(new Request(address, { method, headers }), (request) => {
        asked.push(request)
        return typeof next === 'function' ? next(request) : next
      })
      return { response, asked }
    },
  }
}

/** A page as a site answers. */
export function page(html: string | ReadableStream<Uint8Array>, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
}
