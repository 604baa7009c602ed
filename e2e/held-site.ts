// A site whose page a test writes, with things in it that are held; the same page can be had as if nothing ever were.

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, definePolicy, type PolicyInput } from 'askfirst'
import { test as base, expect, type Page } from 'playwright/test'

export { expect }

const policy: PolicyInput = {
  site: 'held.localhost',
  controller: { name: 'Held ApS', address: 'Torvet 1, 8000 Aarhus, Denmark', email: 'privacy@held.example' },
  services: {
    ads: { category: 'marketing', provider: 'Ads ApS', hosts: ['ads.localhost'], country: 'DK' },
    video: { category: 'functional', provider: 'Video ApS', hosts: ['video.localhost'], country: 'DK' },
  },
  languages: ['en'],
}

/**
 * What a page has. In its texts `{{ads}}` and `{{video}}` are the origins of two services, and `{{held}}`, or
 * `{{held module}}` with a type, is what keeps an inline script from being one.
 */
export interface HeldPage {
  readonly head?: string
  readonly body?: string
  /** Of the services, by name. */
  readonly files?: Readonly<Record<string, string>>
  /** Names of files that take longer than the others, in milliseconds. */
  readonly slow?: Readonly<Record<string, number>>
  readonly headers?: Readonly<Record<string, string>>
}

/** How the page is opened. */
export interface Opened {
  readonly page: Page
  /** What its scripts have said with `say(...)`. */
  said(): Promise<string[]>
  /** Addresses at the services that the browser has asked for: `ads /image.svg`. */
  asked(): string[]
}

export interface HeldSite {
  /** As its visitor sees it, who has not decided. */
  hold(given: HeldPage): Promise<Opened>
  /** As it is without askfirst, when it has loaded. */
  neverHold(given: HeldPage): Promise<Opened>
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  html: 'text/html',
}
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle id="dot" r="9"/></svg>'

export const test = base.extend<{ site: HeldSite }>({
  site: async ({ browser }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-held-'))
    await build(definePolicy(policy), folder)
    let shown: HeldPage = {}
    let isHeld = false
    let asked: string[] = []
    const fill = (text: string): string =>
      text
        .replaceAll(/\{\{(ads|video)\}\}/g, (_, name) => `http://${name}.localhost:${port}`)
        .replaceAll(/\{\{held ?(\w*)\}\}/g, (_, type) => heldAs(type, isHeld))
    const server = createServer((request, response) => {
      const [host] = (request.headers.host ?? '').split('.')
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const name = pathname.slice(1)
      const send = (type: string, body: string): unknown => response.setHeader('content-type', `${type}; charset=utf-8`).end(body)
      response.setHeader('cache-control', 'no-store').setHeader('access-control-allow-origin', '*')
      if (host === 'held') {
        if (/^askfirst[\w.]*$/.test(name)) return void send('text/javascript', readFileSync(join(folder, name), 'utf8'))
        for (const [key, value] of Object.entries(shown.headers ?? {})) response.setHeader(key, value)
        return void send('text/html', name === 'page' ? fill(htmlOf(shown, isHeld)) : '')
      }
      asked.push(`${host} ${pathname}`)
      const extension = name.split('.').at(-1) ?? ''
      const body = shown.files?.[name] ?? (extension === 'svg' ? dot : extension === 'js' ? undefined : '')
      setTimeout(() => {
        if (body === undefined) response.writeHead(404).end()
        else send(types[extension] ?? 'text/plain', fill(body))
      }, shown.slow?.[name] ?? 0)
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as { port: number }
    const context = await browser.newContext()
    const open = async (given: HeldPage, hold: boolean): Promise<Opened> => {
      for (const page of context.pages()) await page.close()
      await context.clearCookies()
      shown = given
      isHeld = hold
      asked = []
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (/Security Policy|Trusted/.test(message.text())) complaints.push(message.text())
      })
      await page.goto(`http://held.localhost:${port}/page`)
      return {
        page,
        said: async () => [...(await page.evaluate<string[]>('said')), ...complaints],
        asked: () => asked.toSorted(),
      }
    }
    await use({ hold: (given) => open(given, true), neverHold: (given) => open(given, false) })
    await context.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

/** What the page says without askfirst, it says after a grant. Returns the page that was held. */
export async function expectSame(site: HeldSite, given: HeldPage): Promise<Opened> {
  const never = await site.neverHold(given)
  const expected = await never.said()
  const held = await site.hold(given)
  await held.page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(held.said).toEqual(expected)
  return held
}

function heldAs(type: string, isHeld: boolean): string {
  if (!isHeld) return type && `type="${type}"`
  return `type="text/plain" data-askfirst="ads" ${type && `data-askfirst-type="${type}"`}`
}

function htmlOf({ head = '', body = '' }: HeldPage, isHeld: boolean): string {
  return `<!doctype html>
<html lang="en"><head>${isHeld ? '<script src="/askfirst.js" nonce="own"></script>' : ''}
<meta charset="utf-8"><title>held</title><link rel="icon" href="data:,">
<script nonce="own">var said = [], say = (...words) => said.push(words.join(' '))</script>
${head}
</head><body>
${body}
</body></html>`
}
