// A site with its notice, visitors of it, and a collector in a temporary folder, for tests.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DecisionMessage, definePolicy, type Notice, noticeHash, noticeOf, type Policy } from '@askfirst/policy'
import type { Receipt } from '@askfirst/receipt'
import { onTestFinished } from 'vitest'
import { type Collector, type CollectorOptions, openCollector } from './handle.ts'
import type { RecordedAnswer } from './ingest/recorded-answer.ts'
import type { LogLine } from './log-line.ts'
import type { CollectorSite } from './sites.ts'

/** The policy of `site`, with a service of each kind. */
export function testPolicy(site = 'shop.example', more: Parameters<typeof definePolicy>[0]['services'] = {}): Policy {
  return definePolicy({
    site,
    controller: { name: 'Acme ApS', address: 'Nygade 1, 8000 Aarhus', email: `privacy@${site}` },
    services: {
      matomo: { category: 'analytics', provider: 'Acme ApS', hosts: [`stats.${site}`], purpose: 'Counts visits.' },
      video: { category: 'marketing', provider: 'Video Co', hosts: ['video.example'], purpose: 'Plays videos.' },
      ...more,
    },
  })
}

/** `policy` with one notice, as `askfirst build` makes it. */
export function testSite(policy: Policy = testPolicy(), more: Partial<CollectorSite> = {}): CollectorSite & { notice: string } {
  const notice: Notice = noticeOf(policy, 'en', { title: 'We use cookies' })
  const hash = noticeHash(notice)
  return { policy, notices: { [hash]: notice }, notice: hash, ...more }
}

/** A decision as the page sends it, accepting analytics; `changes` go over it. */
export function testMessage(
  { policy, notice }: ReturnType<typeof testSite>,
  changes: Partial<DecisionMessage> = {},
): DecisionMessage {
  return {
    event: crypto.randomUUID(),
    site: policy.site,
    policy: policy.version,
    notice,
    language: 'en',
    layout: 'bar',
    layer: 'banner',
    control: 'accept-all',
    how: 'click',
    gpc: false,
    categories: { functional: 'denied', analytics: 'granted', marketing: 'denied' },
    services: {},
    decidedAt: '2026-11-22T07:41:08.120Z',
    validUntil: '2027-05-23T07:41:08.120Z',
    ...changes,
  }
}

/** The same as a bare refusal. */
export function testRefusal(site: ReturnType<typeof testSite>, changes: object = {}): object {
  const { event: _event, decidedAt: _decidedAt, validUntil: _validUntil, ...rest } = testMessage(site)
  const categories = { functional: 'denied', analytics: 'denied', marketing: 'denied' }
  return { ...rest, control: 'reject-all', categories, ...changes }
}

/** The `Authorization` of a new visitor. */
export function testVisitor(): string {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
  return `Consent ${crypto.randomUUID()}.${secret}`
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A collector, and how to call it as a page of the first site does. */
export interface TestCollector {
  readonly collector: Collector
  readonly site: ReturnType<typeof testSite>
  readonly folder: string
  readonly lines: readonly LogLine[]
  call(
    method: string,
    path: string,
    more?: { body?: unknown; visitor?: string; headers?: Record<string, string> },
  ): Promise<Response>
  /** Records a decision; gives its receipt. */
  decide(visitor: string, changes?: Partial<DecisionMessage>): Promise<Receipt>
}

/** Opens a collector for `sites`, stopped and removed after the test. */
export async function testCollector(
  options: Partial<CollectorOptions> = {},
  sites: ReturnType<typeof testSite>[] = [testSite()],
): Promise<TestCollector> {
  const folder = temporaryFolder()
  const lines: LogLine[] = []
  const log = (line: LogLine): void => void lines.push(line)
  const collector = await openCollector({ sites, store: join(folder, 'receipts.sqlite'), log, ...options })
  onTestFinished(() => collector.stop().catch(() => {}))
  const site = sites[0] as ReturnType<typeof testSite>
  const call: TestCollector['call'] = (method, path, { body, visitor, headers = {} } = {}) => {
    const sent: Record<string, string> = { origin: `https://${site.policy.site}`, ...headers }
    if (visitor !== undefined) sent.authorization = visitor
    if (body !== undefined) sent['content-type'] ??= 'application/json'
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const request = new Request(`https://consent.${site.policy.site}${path}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: text }),
    })
    return collector.fetch(request, { address: '203.0.113.77' })
  }
  return {
    collector,
    site,
    folder,
    lines,
    call,
    async decide(visitor, changes) {
      const response = await call('POST', '/v1/decisions', { visitor, body: testMessage(site, changes) })
      if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`)
      return ((await response.json()) as RecordedAnswer).receipt
    },
  }
}
