// What the gate answers by itself when it cannot pass something on: RFC 9457 documents with a closed set of codes.

/** What can go wrong, as one word. */
export type GateProblemCode =
  | 'GATE_HELD'
  | 'GATE_REQUEST_INVALID'
  | 'GATE_UNREADABLE'
  | 'GATE_UPSTREAM_FAILED'
  | 'GATE_UPSTREAM_SLOW'
  | 'GATE_FAILED'

/** Of every code: its status, its title and what to do. */
export const problems: Readonly<Record<GateProblemCode, readonly [status: number, title: string, detail: string]>> = {
  GATE_HELD: [
    403,
    'This waits for your consent',
    'Nothing was sent. It loads once you allow the service in the cookie preferences.',
  ],
  GATE_REQUEST_INVALID: [400, 'The request cannot be understood', 'Send a request as RFC 9110 describes it.'],
  GATE_UNREADABLE: [502, 'The page cannot be read', 'The site answered in a form that cannot be checked for what must be held.'],
  GATE_UPSTREAM_FAILED: [502, 'The site cannot be reached', 'Try again in a moment.'],
  GATE_UPSTREAM_SLOW: [504, 'The site does not answer', 'Try again in a moment.'],
  GATE_FAILED: [500, 'Something went wrong here', 'Try again in a moment.'],
}

/** The answer for `code`: a page where the visitor's browser asks for one, else JSON. Never stored. */
export function problemResponse(code: GateProblemCode, request?: Request): Response {
  const [status, title, detail] = problems[code]
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  if (request?.headers.get('accept')?.includes('text/html')) {
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${detail}</p><p>${code}</p></html>`
    return new Response(page, { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
  }
  const type = `urn:askfirst:problem:${code.toLowerCase().replaceAll('_', '-')}`
  const body = JSON.stringify({ type, title, status, detail, code })
  return new Response(body, { status, headers: { ...headers, 'content-type': 'application/problem+json' } })
}
