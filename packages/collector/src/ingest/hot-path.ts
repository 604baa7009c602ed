// POST /v1/decisions on a socket of Node, without a framework: nearly every request is one. The rules are those of the routes;
// this only carries them, in the order in which app.ts does.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { corsHeaders } from '../cors.ts'
import type { Client } from '../deps.ts'
import type { OpenCollector } from '../handle.ts'
import { largestBody } from '../limits.ts'
import { failure } from '../log-line.ts'
import { problemReply, replyOfError } from '../problems.ts'
import type { Reply } from '../reply.ts'
import type { Ask } from './ask.ts'
import { takeDecision } from './take-decision.ts'

/** Is it a request for the hot path? */
export function isDecision({ method, url }: IncomingMessage, basePath: string): boolean {
  return method === 'POST' && url === `${basePath}/v1/decisions`
}

/** Answers one decision. */
export async function answerDecision(
  open: OpenCollector,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  client: Client,
): Promise<void> {
  const cors = corsHeaders(open.deps.sites, incoming.headers.origin)
  const answer = cors ? replyTo(open, incoming, client) : Promise.resolve(problemReply('ORIGIN_REFUSED'))
  const reply = await answer.catch((error: unknown) => {
    const known = replyOfError(error)
    if (!known) open.log(failure(error))
    return known ?? problemReply('INTERNAL')
  })
  open.deps.metrics.answered('/v1/decisions', reply.status)
  sendReply(reply, cors ?? {}, outgoing)
}

async function replyTo(open: OpenCollector, incoming: IncomingMessage, client: Client): Promise<Reply> {
  if (open.isStopping()) return problemReply('STOPPING')
  const wait = client.address === undefined ? 0 : open.limiter(client.address)
  if (wait > 0) return problemReply('RATE_LIMITED', [], { 'retry-after': String(wait) })
  const body = await readBody(incoming)
  if (body === undefined) return problemReply('BODY_TOO_LARGE')
  return await open.track(takeDecision(askOf(incoming, client, body), open.deps))
}

/** The whole body; `undefined` as soon as it is too large, and never anything where the page has gone. */
function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  return new Promise((take) => {
    if (Number(incoming.headers['content-length'] ?? 0) > largestBody) take(undefined)
    const chunks: Buffer[] = []
    let length = 0
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= largestBody) chunks.push(chunk)
      else take(undefined)
    })
    incoming.on('end', () => take((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString()))
    incoming.on('error', () => {})
  })
}

function askOf({ headers }: IncomingMessage, client: Client, body: string): Ask {
  const { authorization, cookie, origin, host = '' } = headers
  return {
    authorization,
    contentType: headers['content-type'],
    cookie,
    origin,
    hostname: host.replace(/:\d+$/, '').toLowerCase(),
    isSecure: client.secure ?? false,
    region: client.region,
    body,
  }
}

function sendReply({ status, headers, body }: Reply, cors: Readonly<Record<string, string>>, outgoing: ServerResponse): void {
  if (outgoing.destroyed) return
  const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) }
  // What of a body was not read is not to be taken for the next request.
  const close = outgoing.req.complete ? {} : { connection: 'close' }
  outgoing.writeHead(status, { ...headers, ...cors, vary: 'Origin', ...length, ...close })
  outgoing.end(body ?? undefined)
}
