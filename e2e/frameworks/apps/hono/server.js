import { makeGate } from '@askfirst/gate'
import { gateHono } from '@askfirst/gate/hono'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { addRoutes } from './app.js'
import { policy, script } from './site.js'

const app = new Hono()
app.use(gateHono(makeGate({ policy, script })))
app.use(serveStatic({ root: 'public' }))
serve({ fetch: addRoutes(app).fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' })
