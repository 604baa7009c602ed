// The request as the site may see it. Knows nothing of what becomes of the answer.

import { hashOf } from '@askfirst/policy'
import { readableEncodings } from './body/decompress.ts'
import { mapConditions } from './conditions.ts'
import { ungrantedCookies, withoutCookies } from './cookies/set-cookie.ts'
import { isDocumentRequest, kindOfAnswer } from './kind-of-answer.ts'
import type { Next } from './next.ts'
import type { Site } from './site.ts'
import type { Visitor } from './visitor.ts'

/** Names what a document becomes for this visitor: the decision, the policy and the script. */
export function keyOf(site: Site, { states, rules }: Visitor): string {
  return hashOf([site.key, rules.report ? 0 : states]).slice(7, 15)
}

/** Asks `next`; once more without a range, where the answer is a part of a page, which nobody can judge. */
export async function ask(site: Site, visitor: Visitor, request: Request, next: Next): Promise<Response> {
  // What was stored before the gate stood here begins without our guard.
  const isWorker = /^((shared|service)?worker)$/.test(request.headers.get('sec-fetch-dest') ?? '')
  const isDocument = isDocumentRequest(request) || isWorker
  const headers = new Headers(request.headers)
  const cookies = headers.get('cookie')
  if (cookies !== null) {
    const names = ungrantedCookies(visitor, cookies)
    const left = names.length ? withoutCookies(cookies, names) : cookies
    if (left === undefined) headers.delete('cookie')
    else headers.set('cookie', left)
  }
  const encodings = headers.get('accept-encoding')
  if (encodings !== null) headers.set('accept-encoding', readableEncodings(encodings, site.decoders))
  // Compressed by what this browser alone has.
  for (const name of ['available-dictionary', 'dictionary-id']) headers.delete(name)
  mapConditions(headers, keyOf(site, visitor), isDocument)
  if (isDocument) withoutRange(headers)
  const first = await next(new Request(request, { headers }))
  const isPage = /html$/.test(kindOfAnswer(request, first.headers))
  if (!/^(206|416)$/.test(`${first.status}`) || !isPage || !headers.has('range') || request.method !== 'GET') return first
  await first.body?.cancel()
  withoutRange(headers)
  return next(new Request(request, { headers }))
}

function withoutRange(headers: Headers): void {
  for (const name of ['range', 'if-range']) headers.delete(name)
}
