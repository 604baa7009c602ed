// The worker where workers run, in front of a site that Node answers for.

import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { Miniflare, Response } from 'miniflare'
import { rolldown } from 'rolldown'
import { addRoutes } from './app.js'

const bundle = await rolldown({ input: 'worker.js' })
const { output } = await bundle.generate({ format: 'es' })
const site = addRoutes(new Hono().use(serveStatic({ root: 'public' })))

await new Miniflare({
  modules: true,
  script: output[0].code,
  compatibilityDate: '2026-04-01',
  port: Number(process.env.PORT),
  host: '127.0.0.1',
  async outboundService({ url, method, headers, body }) {
    const answer = await site.fetch(new Request(url, { method, headers: [...headers], body, duplex: 'half' }))
    return new Response(answer.body, { status: answer.status, headers: [...answer.headers] })
  },
}).ready
