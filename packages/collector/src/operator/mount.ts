// The operators' calls and pages in the app, before everything that is for visitors: no page of a site may read them, so
// they have none of the visitors' CORS. Without a token that opens something they are not there.

import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Call, Client, Deps } from '../deps.ts'
import { type Limiter, openLimiter } from '../limits.ts'
import { CollectorProblem, problemResponse } from '../problems.ts'
import { operatorOf } from './operator.ts'
import { getPage, getScript } from './pages.ts'
import { operatorRoutes, signInRoute } from './table.ts'

/** An answer to a request can be some pages long. */
const largestBody = 32 * 1024
/** Tokens cannot be guessed; whoever tries is not to keep the store busy. */
const attemptsPerMinute = 10

/** @param limiter of the visitors' calls, which count together with these */
export function mountOperator(app: Hono<{ Bindings: Client }>, deps: Deps, basePath: string, limiter: Limiter): void {
  const attempts = openLimiter({ burst: attemptsPerMinute, perSecond: attemptsPerMinute / 60 }, deps.now)
  const isOn = (): Promise<boolean> => deps.store.hasToken([...deps.sites.keys()], deps.now())
  const known = async <T>(call: Call, run: () => Promise<T>): Promise<T> => {
    try {
      return await run()
    } catch (error) {
      const isAttempt = error instanceof CollectorProblem && error.code === 'OPERATOR_UNKNOWN'
      if (isAttempt && attempts(call.env.address ?? '') > 0) throw new CollectorProblem('RATE_LIMITED')
      throw error
    }
  }
  app.use('/v1/admin/*', async (call, next) => {
    const wait = call.env.address === undefined ? 0 : limiter(call.env.address)
    if (wait > 0) return problemResponse('RATE_LIMITED', [], { 'retry-after': String(wait) })
    if (!(await isOn())) return problemResponse('NOT_FOUND')
    await next()
    for (const [name, value] of Object.entries(headers)) call.res.headers.set(name, value)
    if (call.res.status === 401) call.res.headers.set('www-authenticate', 'Bearer')
    return undefined
  })
  app.use('/v1/admin/*', bodyLimit({ maxSize: largestBody, onError: () => problemResponse('BODY_TOO_LARGE') }))
  app.post(signInRoute.path, (call) => known(call, () => signInRoute.run(call, deps, basePath)))
  for (const { method, path, run } of operatorRoutes)
    app[method](path, async (call) => run(call, deps, await known(call, () => operatorOf(call, deps)), basePath))
  app.all('/v1/admin/*', () => problemResponse('NOT_FOUND'))
  app.get('/admin', async () => ((await isOn()) ? getPage(basePath) : problemResponse('NOT_FOUND')))
  app.get('/admin/admin.js', async (call) => ((await isOn()) ? await getScript(call) : problemResponse('NOT_FOUND')))
}

const headers: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}
