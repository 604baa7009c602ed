// A plain page on a site of its own, asked for consent as a policy says. Knows nothing about who looks at it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import demoPolicy from '@askfirst/demo-site/askfirst.config.ts'
import { build, definePolicy, type PolicyInput } from 'askfirst'

/** What the page of one address is. */
export interface OwnPage {
  readonly language?: string
  /** Markup for the head, after the page script. */
  readonly head?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Attributes of the page script. */
  readonly script?: string
  /** Without the page script. */
  readonly isBare?: boolean
}

export interface OwnSite {
  readonly url: string
  /** From now on the site has this page at `path`. */
  put(path: string, page: OwnPage): void
  close(): void
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.js': 'text/javascript',
  '.json': 'application/json',
}
const require = createRequire(import.meta.url)
const fonts = ['noto-sans/files/noto-sans-latin', 'noto-sans-arabic/files/noto-sans-arabic-arabic']
const weights = [400, 600]

/** Has layers drawn in fonts of ours: the same on every machine. A style sheet of the page. */
export const sameFonts = `${fonts
  .flatMap((file) =>
    weights.map((weight) => `@font-face{font-family:Same;font-weight:${weight};src:url(/fonts/${file}-${weight}-normal.woff2)}`),
  )
  .map((face, at) => (at < weights.length ? face : face.replace(';src', ';unicode-range:U+600-6FF,U+FB50-FDFF,U+FE70-FEFF;src')))
  .join('')}:root{--askfirst-font:Same}body{font-family:Same}`

/** Starts it with the demo's services, in English and Arabic, and what `more` says over that. */
export async function startOwnSite(more: Partial<PolicyInput> = {}): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-own-'))
  const { collector: _collector, signals: _signals, ...demo } = demoPolicy
  await build(definePolicy({ ...(demo as PolicyInput), languages: ['en', 'ar'], ...more, ui: { ...more.ui } }), folder)
  const pages = new Map<string, OwnPage>()
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://nordlys.localhost').pathname)
    const page = pages.get(pathname)
    if (page)
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(documentOf(page))
    const file = fileAt(folder, pathname)
    if (!file) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'text/plain' }).end(file)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://nordlys.localhost:${(server.address() as AddressInfo).port}`,
    put: (path, page) => pages.set(path, page),
    close: () => close(server, folder),
  }
}

function documentOf({ language = 'en', head = '', body = '', script = '', isBare }: OwnPage): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">
${isBare ? '' : `<script src="/askfirst/askfirst.js" ${script}></script>`}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>A page</title>${head}</head><body>${body}</body></html>`
}

function fileAt(folder: string, pathname: string): Buffer | undefined {
  const [, kind, ...rest] = pathname.split('/')
  try {
    if (kind === 'askfirst') return readFileSync(join(folder, rest.join('/')))
    if (kind === 'fonts') return readFileSync(require.resolve(`@fontsource/${rest.join('/')}`))
    if (kind === 'css') return readFileSync(require.resolve(rest.join('/')))
  } catch {}
  return undefined
}

function close(server: Server, folder: string): void {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
