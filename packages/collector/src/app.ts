// The routes with what stands around them: CORS, limits, problems, files. Hono carries requests; nothing here decides.

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { corsFor } from './cors.ts'
import type { Client, Deps } from './deps.ts'
import { fileResponse } from './files.ts'
import { type Limiter, largestBody } from './limits.ts'
import { failure, type Log } from './log-line.ts'
import { openApiOf } from './openapi.ts'
import { mountOperator } from './operator/mount.ts'
import { operatorRoutes, signInRoute } from './operator/table.ts'
import { problemResponse, replyOfError } from './problems.ts'
import { responseOf } from './reply.ts'
import { routes } from './routes/table.ts'

/** The app that answers for `deps`. */
export function appOf(deps: Deps, basePath: string, limiter: Limiter, log: Log): Hono<{ Bindings: Client }> {
  const app = new Hono<{ Bindings: Client }>().basePath(basePath || '/')
  const openApi = openApiOf([...routes, signInRoute, ...operatorRoutes], basePath)
  app.onError((error) => {
    const reply = replyOfError(error)
    if (!reply) log(failure(error))
    return reply ? responseOf(reply) : problemResponse('INTERNAL')
  })
  app.notFound(() => problemResponse('NOT_FOUND'))
  mountOperator(app, deps, basePath, limiter)
  app.use('*', corsFor(deps.sites))
  app.use('/v1/*', async (call, next) => {
    const wait = call.env.address === undefined ? 0 : limiter(call.env.address)
    return wait > 0 ? problemResponse('RATE_LIMITED', [], { 'retry-after': String(wait) }) : await next()
  })
  app.use('/v1/*', bodyLimit({ maxSize: largestBody, onError: () => problemResponse('BODY_TOO_LARGE') }))
  for (const { method, path, run } of routes)
    app[method](path, async (call) => {
      try {
        const response = await run(call, deps)
        deps.metrics.answered(path, response.status)
        return response
      } catch (error) {
        deps.metrics.answered(path, replyOfError(error)?.status ?? 500)
        throw error
      }
    })
  app.get('/v1/openapi.json', () => Response.json(openApi))
  app.get('*', (call) => {
    const file = deps.files.get(new URL(call.req.url).pathname.slice(basePath.length))
    if (!file) return problemResponse('NOT_FOUND')
    return fileResponse(file, call.req.header('accept-encoding'), call.req.header('if-none-match'))
  })
  return app
}
