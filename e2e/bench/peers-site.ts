// A server of the front page with each tool in turn, all compressed and cached alike. Nothing leaves the machine.

import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { builtFolder } from '@askfirst/demo-site/server.ts'
import { frontPageWith, type Tool } from './peers-page.ts'

export interface ToolSite {
  addressOf(tool: Tool): string
  /** Of a page of the same site with nothing on it. */
  readonly blank: string
  /** Files whose path matches get no answer until the site is closed. */
  withhold(paths: RegExp | undefined): void
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const publicFolder = join(builtFolder, '../../public')
const siteFiles = Object.fromEntries(
  readdirSync(publicFolder).map((name) => [`/${name}`, readFileSync(join(publicFolder, name))]),
)

/** Starts it on a free port of the loopback address; `more` comes at the end of every page's body. */
export async function startToolSite(tools: readonly Tool[], more = ''): Promise<ToolSite> {
  const compressed = new Map<string, Buffer>()
  const put = (path: string, content: string | Buffer): unknown => compressed.set(path, brotliCompressSync(content))
  put('/blank', '<!doctype html><link rel="icon" href="data:,">')
  for (const [path, content] of Object.entries(siteFiles)) put(path, content)
  for (const [at, tool] of tools.entries()) {
    put(`/page${at}`, await frontPageWith(tool, more))
    for (const [path, content] of Object.entries(tool.files ?? {})) put(path, content)
  }
  let withheld: RegExp | undefined
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://nordlys.localhost')
    if (withheld?.test(pathname)) return
    const body = compressed.get(pathname)
    if (!body) return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': types[extname(pathname)] ?? 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'public, max-age=3600',
      // With every tool and without one: a site that cares for speed has its style sheet fetched while the page is still arriving.
      ...(pathname.startsWith('/page') && { link: '</site.css>; rel=preload; as=style' }),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://nordlys.localhost:${(server.address() as AddressInfo).port}`
  return {
    addressOf: (tool) => `${origin}/page${tools.indexOf(tool)}`,
    blank: `${origin}/blank`,
    withhold(paths) {
      withheld = paths
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
