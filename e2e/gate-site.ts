// A site template from npm as it is, with the tags that sites add to one, behind `askfirst gate`; and the third parties of both.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import type { PolicyInput } from 'askfirst'
import type { BrowserContext } from 'playwright/test'

const template = dirname(createRequire(import.meta.url).resolve('startbootstrap-freelancer/dist/index.html'))
const bootstrap = createRequire(`${template}/`).resolve('bootstrap/dist/js/bootstrap.bundle.min.js')

/** Host of the site; every other one is a third party. */
export const siteHost = 'folio.localhost'

/** What the template loads from elsewhere by itself is declared too: its icons and its framework as necessary. */
const policy: PolicyInput = {
  site: siteHost,
  controller: { name: 'Folio ApS', address: 'Torvet 1, 8000 Aarhus', email: 'privacy@folio.localhost', cookiePolicy: '/cookies' },
  services: {
    session: { category: 'necessary', reason: 'authentication', cookies: [{ name: 'sid', retention: 'session' }] },
    framework: {
      category: 'necessary',
      reason: 'ui-customisation',
      provider: 'jsDelivr',
      hosts: ['cdn.jsdelivr.net', 'use.fontawesome.com'],
    },
    fonts: { category: 'functional', provider: 'Google', hosts: ['fonts.googleapis.com', 'fonts.localhost'] },
    forms: { category: 'functional', provider: 'Start Bootstrap', hosts: ['cdn.startbootstrap.com'] },
    video: {
      category: 'functional',
      provider: 'Video ApS',
      hosts: ['video.localhost'],
      cookies: [{ name: 'viewer', domain: 'video.localhost', retention: '6 months' }],
    },
    stats: {
      category: 'analytics',
      provider: 'Stats ApS',
      hosts: ['stats.localhost'],
      cookies: [{ name: '_st_*', retention: '13 months' }],
      storage: [{ kind: 'local', key: 'st_*', retention: '13 months' }],
    },
    ads: {
      category: 'marketing',
      provider: 'Ads ApS',
      hosts: ['ads.localhost'],
      cookies: [{ name: '_ad_*', retention: '13 months' }],
    },
  },
  gate: { csp: 'enforce' },
  languages: ['en'],
}

/** What a site's owner pastes before `</head>` and `</body>`. */
const added = (port: number): readonly [head: string, body: string] => [
  `<script async src="http://stats.localhost:${port}/tag.js"></script>
<script>document.cookie = '_st_page=1; path=/'; localStorage.st_page = '1'</script>
<style>@import "http://fonts.localhost:${port}/serif.css";</style>
<link rel="preconnect" href="http://ads.localhost:${port}">
`,
  `<iframe class="film" src="http://video.localhost:${port}/film" title="Film" width="300" height="200"></iframe>
<img class="pixel" src="http://ads.localhost:${port}/pixel.gif" alt="" width="1" height="1">
`,
]

/** A visitor's script writes its name here as it runs. */
const runs = (name: string): string => `;(window.ran ||= []).push('${name}')`

const thirdParties: Readonly<Record<string, readonly [type: string, body: string, cookie?: string]>> = {
  'stats.localhost/tag.js': [
    'text/javascript',
    `${runs('stats')};document.cookie = '_st_tag=1; path=/'; new Image().src = document.currentScript.src.replace('tag.js', 'hit')`,
  ],
  'fonts.localhost/serif.css': ['text/css', 'footer { --serif: loaded }'],
  'video.localhost/film': [
    'text/html',
    '<!doctype html><title>Film</title><h1>Film</h1>',
    'viewer=1; Path=/; SameSite=None; Secure',
  ],
  'ads.localhost/pixel.gif': ['image/gif', '', '_ad_third=1; Path=/; SameSite=None; Secure'],
  'use.fontawesome.com/releases/v6.3.0/js/all.js': ['text/javascript', runs('icons')],
  'fonts.googleapis.com/css': ['text/css', 'footer { --sans: loaded }'],
  'cdn.startbootstrap.com/sb-forms-latest.js': ['text/javascript', runs('forms')],
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The running site, with and without the gate in front of it. */
export interface GateSite {
  readonly url: string
  /** The same site asked directly. */
  readonly openUrl: string
  /** The template as it is in npm, asked directly. */
  readonly bareUrl: string
  /** Hosts other than the site's that were asked for something, since the last call of `forget`. */
  contacted(): string[]
  forget(): void
  /** Answers what the template loads over HTTPS from elsewhere, and notes it. */
  watch(context: BrowserContext): Promise<void>
  close(): Promise<void>
}

/** Starts the site on the loopback address, and `askfirst gate` as a process in front of it. */
export async function startGateSite(): Promise<GateSite> {
  const contacted = new Set<string>()
  const server = createServer(({ url = '/', headers }, response) => {
    const { hostname, pathname } = new URL(`http://${headers.host}${url}`)
    response.setHeader('cache-control', 'no-store')
    if (hostname === siteHost) return answerOwn(pathname, response)
    contacted.add(hostname)
    const [type = 'text/plain', body = '', cookie] = thirdParties[hostname + pathname] ?? []
    response.setHeader('content-type', type)
    if (cookie) response.setHeader('set-cookie', cookie)
    response.end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo

  function answerOwn(path: string, response: ServerResponse): void {
    const file = join(template, path === '/' || path === '/bare' ? 'index.html' : path)
    if (path === '/cookies') return void response.setHeader('content-type', 'text/html').end('<!doctype html><h1>Cookies</h1>')
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    if (path !== '/') return void response.end(readFileSync(file))
    const [head, body] = added(port)
    response.setHeader('set-cookie', ['sid=1; Path=/; HttpOnly', '_ad_server=1; Path=/; HttpOnly'])
    response.end(readFileSync(file, 'utf8').replace('</head>', `${head}</head>`).replace('</body>', `${body}</body>`))
  }

  const folder = mkdtempSync(join(tmpdir(), 'askfirst-gate-'))
  const config = join(folder, 'askfirst.config.json')
  writeFileSync(config, JSON.stringify(policy))
  const gate = startGate(`http://127.0.0.1:${port}`, config)
  return {
    url: `http://${siteHost}:${new URL(await gate.listening).port}/`,
    openUrl: `http://${siteHost}:${port}/`,
    bareUrl: `http://${siteHost}:${port}/bare`,
    contacted: () => [...contacted].sort(),
    forget: () => contacted.clear(),
    async watch(context) {
      await context.route(/^https:/, async (route) => {
        const { hostname, pathname } = new URL(route.request().url())
        contacted.add(hostname)
        const [contentType, body] = thirdParties[hostname + pathname] ?? ['text/javascript', readFileSync(bootstrap, 'utf8')]
        await route.fulfill({ contentType, body, headers: { 'access-control-allow-origin': '*' } })
      })
    },
    async close() {
      gate.process.kill('SIGTERM')
      if (gate.process.exitCode === null) await once(gate.process, 'exit')
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function startGate(upstream: string, config: string): { process: ChildProcess; listening: Promise<string> } {
  const main = join(import.meta.dirname, '../packages/askfirst/dist/main.js')
  const gate = spawn(process.execPath, [main, 'gate', '--upstream', upstream, '--config', config, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listening = new Promise<string>((resolve, reject) => {
    gate.stdout.on('data', (bytes: Buffer) => {
      said += bytes
      const [url] = /http:\/\/127\S+/.exec(said) ?? []
      if (url) resolve(url)
    })
    gate.stderr.on('data', (bytes: Buffer) => {
      said += bytes
    })
    gate.once('exit', (code) => reject(new Error(`askfirst gate ended with ${code}: ${said}`)))
  })
  return { process: gate, listening }
}
