// The gate around a module worker, such as Cloudflare's, known by its structure alone.

import type { Gate } from '../gate.ts'

/** What exports `fetch`. */
export interface FetchHandler<Rest extends readonly unknown[]> {
  fetch(request: Request, ...rest: Rest): Response | Promise<Response>
}

/**
 * `handler`, behind the gate: `export default gateWorker(gate, handler)`. In front of an origin it is
 * `{ fetch: (request) => fetch(request) }`.
 */
export function gateWorker<Rest extends readonly unknown[], Handler extends FetchHandler<Rest>>(
  gate: Gate,
  handler: Handler & FetchHandler<Rest>,
): Handler {
  return { ...handler, fetch: (request: Request, ...rest: Rest) => gate(request, (asked) => handler.fetch(asked, ...rest)) }
}
