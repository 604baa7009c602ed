// The operator pages as files: one script, an empty page around it, and the headers that let nothing else in.

import { readFile } from 'node:fs/promises'
import type { Call } from '../deps.ts'
import { fileResponse, type ServedFile, servedFile } from '../files.ts'

/** Where the build puts the script; the same from the sources and from what is built of them. */
const script = new URL('../../dist/admin/admin.js', import.meta.url)

/** Nothing but our own script, style and calls; nobody frames it; no string becomes HTML or code. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Operator pages</title>
<link rel="icon" href="data:,">
<div id="admin"><noscript>The operator pages need JavaScript.</noscript></div>
<script src="BASE/admin/admin.js"></script>
</html>
`

let opened: Promise<ServedFile> | undefined

/** GET /admin: the page, the same for everybody; what is in it comes from the API. */
export function getPage(basePath: string): Response {
  return new Response(page.replace('BASE', basePath), {
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  })
}

/** GET /admin/admin.js. @throws Error where the package was not built */
export async function getScript(call: Call): Promise<Response> {
  opened ??= readFile(script).then((content) => servedFile(content, 'text/javascript; charset=utf-8', 'no-cache'))
  const response = fileResponse(await opened, call.req.header('accept-encoding'), call.req.header('if-none-match'))
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
