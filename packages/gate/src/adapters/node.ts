// The gate in front of handlers of Node: middleware in the style of Connect and Express, and plain handlers.

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Gate } from '../gate.ts'
import { problemResponse } from '../problem.ts'
import { captureResponse } from './capture-response.ts'
import { type NodeRequestOptions, nodeRequest } from './node-request.ts'
import { sendResponse } from './send-response.ts'
import { withoutRange } from './without-range.ts'

export { nodeDecoders } from './node-decoders.ts'

/** What Connect and Express call. */
export type NodeMiddleware = (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void

/** Middleware, to be used before everything that answers: `app.use(gateNode(gate))`. Answers leave it uncompressed. */
export function gateNode(gate: Gate, options: NodeRequestOptions = {}): NodeMiddleware {
  return (req, res, next) => {
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const request = nodeRequest(req, options, gone.signal)
    if (!request) return void sendResponse(res, problemResponse('GATE_REQUEST_INVALID'))
    let capture: ReturnType<typeof captureResponse> | undefined
    const asked = (changed: Request): Promise<Response> => {
      if (capture) return Promise.reject(new Error('This handler can be asked only once'))
      setHeaders(req, changed.headers)
      capture = captureResponse(res)
      next()
      return capture.answered
    }
    gate(withoutRange(request), asked)
      .catch(() => problemResponse(capture ? 'GATE_UNREADABLE' : 'GATE_FAILED', request))
      .then((response) => sendResponse(res, response, undefined, capture?.release()))
      .catch(() => res.destroy())
  }
}

/** A plain handler behind the gate: `createServer(gateListener(gate, handler))`. */
export function gateListener(gate: Gate, handler: RequestListener, options: NodeRequestOptions = {}): RequestListener {
  const middleware = gateNode(gate, options)
  return (req, res) => middleware(req, res, () => handler(req as never, res as never))
}

/** What the handler reads are the headers that it may see. */
function setHeaders(req: IncomingMessage, headers: Headers): void {
  for (const name of Object.keys(req.headers)) if (!headers.has(name)) delete req.headers[name]
  for (const name of ['cookie', 'accept-encoding', 'if-none-match', 'if-modified-since', 'if-match']) {
    const value = headers.get(name)
    if (value !== null) req.headers[name] = value
  }
}
