// A collector with an operator's token, for tests.

import { type TestCollector, testCollector, testSite } from '../test-site.ts'
import { issueToken } from './issue-token.ts'

/** See the fields. */
export interface TestOperator extends TestCollector {
  readonly token: string
  /** Calls as a program with the token, or with what `headers` say. */
  ask(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Response>
  /** Gives the `Cookie` of a browser that has signed in. */
  signIn(): Promise<string>
}

/** What the operators' own page sends of itself. */
export const ownPage: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' }

/** @param sites as {@link testCollector} takes them */
export async function testOperator(
  options: Parameters<typeof testCollector>[0] = {},
  sites: ReturnType<typeof testSite>[] = [testSite()],
): Promise<TestOperator> {
  const collector = await testCollector(options, sites)
  const now = options.now ?? Date.now
  const token = await issueToken(collector.collector.store, { name: 'signe', lasts: 864e5 }, now())
  const ask: TestOperator['ask'] = (method, path, body, headers = { authorization: `Bearer ${token}` }) => {
    const text = body && JSON.stringify(body)
    const sent = { ...(body ? { 'content-type': 'application/json' } : {}), ...headers }
    const request = new Request(`https://consent.shop.example${path}`, { method, headers: sent, ...(text ? { body: text } : {}) })
    return collector.collector.fetch(request, { address: '203.0.113.9' })
  }
  const signIn = async (): Promise<string> => {
    const response = await ask('POST', '/v1/admin/session', { token }, ownPage)
    return response.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  return { ...collector, token, ask, signIn }
}
