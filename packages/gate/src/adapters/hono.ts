// The gate in Hono, known by its structure alone.

import type { Gate } from '../gate.ts'
import { withoutRange } from './without-range.ts'

/** What the gate needs of Hono's `Context`. */
export interface HonoContext {
  readonly req: { raw: Request }
  get res(): Response
  set res(response: Response | undefined)
}

/** A `MiddlewareHandler`; the first one, so that nothing answers past it: `app.use(gateHono(gate))`. */
export function gateHono(gate: Gate): (context: HonoContext, next: () => Promise<void>) => Promise<void> {
  return async (context, next) => {
    const response = await gate(withoutRange(context.req.raw), async (request) => {
      context.req.raw = request
      await next()
      return context.res
    })
    // Hono adds the headers of what was there before to what comes after.
    context.res = undefined
    context.res = response
  }
}
