// The answer of the site as its visitor may see it.

import { keyOf } from './ask.ts'
import { type Bytes, codingsOf, decompress } from './body/decompress.ts'
import { rewriteBody } from './body/rewrite-body.ts'
import { sniffKind } from './body/sniff-kind.ts'
import { keepPrivate, varyBy } from './caching.ts'
import { isOwnCondition, ownTag } from './conditions.ts'
import { expireCookies } from './cookies/expire-cookies.ts'
import { keepRecord } from './cookies/keep-record.ts'
import { filterSetCookies, isConsentMatter, ungrantedCookies } from './cookies/set-cookie.ts'
import { type Admitted, admitScript } from './csp/admit-script.ts'
import { cspOf, cspOfForeign } from './csp/csp.ts'
import { beginWith, workerGuard } from './guard-workers.ts'
import { filterHeaders, leadsAstray } from './headers.ts'
import { type AnswerKind, isDocumentRequest, kindOfAnswer } from './kind-of-answer.ts'
import { problemResponse } from './problem.ts'
import type { Site } from './site.ts'
import type { Visitor } from './visitor.ts'

/** What of a body is not true any more once the body is another one. */
const ofBody = [
  'content-length',
  'content-encoding',
  'content-md5',
  'digest',
  'content-digest',
  'repr-digest',
  'accept-ranges',
  'content-range',
  'last-modified',
  'etag',
]

/** What may pass of `response`. `isVisitors` where the request alone makes it depend on the visitor. */
export async function answer(
  site: Site,
  visitor: Visitor,
  request: Request,
  response: Response,
  isVisitors: boolean,
): Promise<Response> {
  if (leadsAstray(request, response, visitor)) {
    await response.body?.cancel()
    return problemResponse('GATE_HELD', request)
  }
  const headers = new Headers(response.headers)
  // What a platform has fetched it has decompressed, and left the headers as they were.
  if (response.url !== '' && headers.has('content-encoding'))
    for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  let depends = filterHeaders(headers, visitor) || isVisitors
  let { body } = response
  let kind = kindOfAnswer(request, headers)
  if (body && kind === 'other' && isUnknownType(headers)) {
    const plain = await decompressed(body, headers, site)
    if (!plain) return problemResponse('GATE_UNREADABLE', request)
    ;[kind, body] = await sniffKind(plain)
  }
  const isStored = response.status === 304
  if (isStored && isOwnCondition(request.headers.get('if-none-match')) && kind === 'other') kind = 'html'
  const isPage = kind === 'html' || kind === 'xhtml'
  const cookies = setCookies(site, visitor, request, headers, isPage)
  depends ||= cookies
  if (isPage) {
    const pageBody = await page(site, visitor, request, headers, body, { kind, isStored })
    if (pageBody === undefined) return problemResponse('GATE_UNREADABLE', request)
    body = pageBody
    depends ||= !site.rules.report || site.policy.gate.csp !== 'off'
  } else if (kind === 'foreign') {
    // Shown in a frame or by itself its code does what is granted; as a picture it is everybody's.
    const isShown = request.headers.has('sec-fetch-dest') && isDocumentRequest(request)
    restrict(headers, site, isShown ? cspOf(site.policy, visitor.states) : cspOfForeign(site.policy), true)
    depends ||= isShown && !site.rules.report
    if (!site.rules.report) varyBy(headers, 'Sec-Fetch-Dest')
  } else if (kind !== 'other') {
    restrict(headers, site, cspOf(site.policy, visitor.states))
    const guard = workerGuard(site.rules, visitor.states)
    if (guard && body) {
      const plain = await decompressed(body, headers, site)
      if (!plain) return problemResponse('GATE_UNREADABLE', request)
      for (const name of ofBody) headers.delete(name)
      body = plain.pipeThrough(beginWith(guard))
      if (kind === 'service-worker') body = body.pipeThrough(endWith(`\n//${keyOf(site, visitor)}`))
    }
    depends ||= guard !== '' || site.policy.gate.csp !== 'off'
  }
  if (depends) keepPrivate(headers)
  return new Response(mayHaveBody(request, response.status) ? body : null, {
    status: response.status,
    statusText: response.statusText,
    headers,
  })
}

function mayHaveBody({ method }: Request, status: number): boolean {
  return method !== 'HEAD' && ![101, 103, 204, 205, 304].includes(status)
}

/** A browser finds out by itself what it is. */
function isUnknownType(headers: Headers): boolean {
  const type = headers.get('content-type')?.trim() ?? ''
  return /^($|\*\/\*|(unknown|application)\/unknown)/i.test(type) || !type.includes('/')
}

/** Filters what is set, expires what may not be there, renews the record on documents; says whether the answer is this visitor's by that. */
function setCookies(site: Site, visitor: Visitor, request: Request, headers: Headers, isPage: boolean): boolean {
  const { policy, rules } = site
  const lines = headers.getSetCookie()
  const over = ungrantedCookies(visitor, request.headers.get('cookie'))
  const paths = Object.values(policy.services).flatMap(({ cookies }) => cookies.flatMap(({ path }) => path ?? []))
  // What everybody gets is not made one visitor's for the sake of their record.
  const keeps = isPage && (!rules.report || /\b(private|no-store)\b/i.test(headers.get('cache-control') ?? ''))
  const record = keeps ? keepRecord(visitor.record, visitor.address, policy.site, Date.now()) : undefined
  const kept = filterSetCookies(visitor, lines)
  headers.delete('set-cookie')
  for (const line of [
    ...(over.length ? expireCookies(over, visitor.address, { site: policy.site, paths }) : []),
    ...(record ? [record] : []),
    ...kept,
  ])
    headers.append('set-cookie', line)
  return over.length > 0 || record !== undefined || (!rules.report && isConsentMatter(rules, lines))
}

interface PageKind {
  readonly kind: AnswerKind
  readonly isStored: boolean
}

/** The body of a page, rewritten, with `headers` made to fit; `undefined` where it cannot be read. */
async function page(
  site: Site,
  visitor: Visitor,
  request: Request,
  headers: Headers,
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  { kind, isStored }: PageKind,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined> {
  const contentType = headers.get('content-type')
  const isXml = kind === 'xhtml'
  const plain = body && (await decompressed(body, headers, site))
  if (plain === undefined) return undefined
  const tag = ownTag(headers, keyOf(site, visitor))
  for (const name of ofBody) headers.delete(name)
  if (tag) headers.set('etag', tag)
  if (!isStored) headers.set('content-type', `${isXml ? 'application/xhtml+xml' : 'text/html'}; charset=utf-8`)
  varyBy(headers, 'Sec-Fetch-Dest')
  const nonce = site.nonces && site.policy.gate.csp !== 'off' && !site.rules.report ? makeNonce() : undefined
  const given = admitOurs(headers, site, visitor)
  // What the browser has stored was made with another nonce.
  if (nonce && isStored) headers.delete('content-security-policy')
  // Where tags end is another matter in XML: what the rewriter reads otherwise than a browser must not load.
  else if (isXml || site.policy.gate.csp !== 'off') restrict(headers, site, cspOf(site.policy, visitor.states, nonce), isXml)
  if (!plain) return null
  return rewriteBody(plain, {
    rules: site.rules,
    states: visitor.states,
    base: visitor.address,
    head: headOf(site, given ?? nonce, isXml),
    body: site.noscript,
    ...(nonce ? { nonce } : {}),
    contentType,
    isXml,
    isPart: !isDocumentRequest(request),
  })
}

/** The body without its codings, and `headers` without them; `undefined` where one of them cannot be undone. */
async function decompressed(body: Bytes, headers: Headers, { decoders }: Site): Promise<Bytes | undefined> {
  const codings = codingsOf(headers.get('content-encoding'))
  const plain = decompress(body, codings, decoders)
  if (!plain) await body.cancel()
  else if (codings.length) for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  return plain
}

/** Room for the page script in what the site allows by itself; the nonce it has to carry. */
function admitOurs(headers: Headers, { hash, base }: Site, { address }: Visitor): string | undefined {
  let nonce: string | undefined
  for (const name of ['content-security-policy', 'content-security-policy-report-only']) {
    const header = headers.get(name)
    if (header === null) continue
    const admitted: Admitted = admitScript(header, { hash, files: new URL(base, address).href })
    headers.set(name, admitted.header)
    nonce ??= admitted.nonce
  }
  return nonce
}

function headOf({ script, base }: Site, nonce: string | undefined, isXml: boolean): string {
  const open = `<script${nonce ? ` nonce="${nonce}"` : ''} data-base="${base}">`
  if (!isXml) return `${open}${script}</script>`
  return `${open}//<![CDATA[\n${script.replaceAll(']]>', ']]\\>')}\n//]]></script>`
}

/** A second policy beside the site's own: browsers keep to both, so it makes nothing looser. */
function restrict(headers: Headers, { policy, rules }: Site, csp: string | undefined, always = false): void {
  if (!csp || (policy.gate.csp === 'off' && (rules.report || !always))) return
  const isEnforced = !rules.report && (always || policy.gate.csp === 'enforce')
  headers.append(isEnforced ? 'content-security-policy' : 'content-security-policy-report-only', csp)
}

function makeNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}

/** A service worker is replaced when its bytes are others: that of one decision must not serve the next with its policy. */
function endWith(text: string): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    flush: (to) => to.enqueue(new TextEncoder().encode(text)),
  })
}
