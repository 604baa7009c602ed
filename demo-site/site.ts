// nordlys.localhost: the company's own pages. Knows nothing about third parties but their addresses.

import { randomBytes, randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { forwardLead } from './forward-lead.ts'
import { contact, type Sent } from './pages/contact.ts'
import { cookies } from './pages/cookies.ts'
import { home } from './pages/home.ts'
import { layout } from './pages/layout.ts'
import { notFound } from './pages/not-found.ts'
import { privacy } from './pages/privacy.ts'
import { product } from './pages/product.ts'
import type { Page, Visit } from './pages/visit.ts'
import { addressOf, type Language, languages } from './texts/texts.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

const own = join(import.meta.dirname, 'public')

/** The pages, with the files of `askfirst build` from the folder `built`. */
export function site(built: string): Hono {
  const pages = new Hono()
  const messages = new Map<string, Sent>()

  for (const language of languages) {
    pages.get(addressOf(language, '/'), (context) => answer(context, '/', language, home))
    pages.get(addressOf(language, '/cookies'), async (context) => {
      // Another policy may have fewer languages than the site has.
      const table = await readFile(join(built, `policy.${language}.html`), 'utf8').catch(() => '')
      return answer(context, '/cookies', language, (visit) => cookies(visit, table))
    })
  }
  pages.get('/product', (context) => answer(context, '/product', 'en', product))
  pages.get('/privacy', (context) => answer(context, '/privacy', 'en', privacy))

  pages.get('/contact', (context) => {
    const sent = messages.get(getCookie(context, 'sid') ?? '')
    return answer(context, '/contact', 'en', (visit) => contact(visit, sent))
  })
  pages.post('/contact', async (context) => {
    const forwarded = await forwardLead(context.req.raw)
    const sid = randomBytes(16).toString('base64url')
    messages.set(sid, { number: String(randomInt(10_000, 99_999)), forwarded })
    setCookie(context, 'sid', sid, { httpOnly: true, sameSite: 'Lax', path: '/contact' })
    return context.redirect('/contact', 303)
  })

  pages.get('/askfirst/:file{[a-z][\\w-]*(?:\\.[\\w-]+)+}', (context) => file(context, built, context.req.param('file')))
  pages.get('/:file{[a-z]+\\.[a-z]+}', (context) => file(context, own, context.req.param('file')))
  pages.notFound((context) => answer(context, context.req.path, 'en', notFound, 404))
  return pages
}

/** A page, with a Content-Security-Policy that allows what the policy names and no inline code or style. */
function answer(
  context: Context,
  path: string,
  language: Language,
  page: (visit: Visit) => Page,
  status: 200 | 404 = 200,
): Response | Promise<Response> {
  const { port } = new URL(context.req.url)
  const visit: Visit = { language, path, nonce: randomBytes(16).toString('base64url'), port: port && `:${port}` }
  const hosts = (...names: string[]) => names.map((name) => `http://${name}.localhost${visit.port}`).join(' ')
  context.header(
    'content-security-policy',
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${visit.nonce}' ${hosts('stats', 'partner', 'ads')}`,
      "style-src 'self'",
      `img-src 'self' ${hosts('pixel', 'ads')}`,
      `frame-src ${hosts('maps', 'video')}`,
      `connect-src 'self' ${hosts('stats')}`,
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  context.header('cache-control', 'no-store')
  context.header('vary', 'cookie')
  return context.html(layout(visit, page(visit)), status)
}

async function file(context: Context, folder: string, name: string): Promise<Response> {
  // A name that leaves the folder cannot come through the routes: they take no slash and no dot at the beginning.
  const content = await readFile(join(folder, name)).catch(() => undefined)
  if (!content) return context.notFound()
  return context.body(content, 200, {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  })
}
