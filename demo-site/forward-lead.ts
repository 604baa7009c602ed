// The gate on our own server: what a partner may be told is asked of the same record that the browser's blocker reads.

import { request } from 'node:http'
import { readDecision } from '@askfirst/sdk'

/**
 * Tells the partner that somebody asked about heat pumps, if the visitor's record grants the partner. Who it was is never
 * passed on. Answers whether the partner was told.
 */
export async function forwardLead(visitor: Request): Promise<boolean> {
  // The browser's opt-out signal comes with every request, also where a record from before it still grants (R67).
  if (visitor.headers.get('sec-gpc') === '1') return false
  const decision = readDecision(visitor.headers.get('cookie'))
  // The record names a service only where it differs from its category.
  if ((decision?.services.partner ?? decision?.categories.marketing) !== 'granted') return false
  const { port } = new URL(visitor.url)
  return new Promise((resolve) => {
    // The partner lives in this very process, behind its own name.
    const call = request({
      host: '127.0.0.1',
      port,
      path: '/leads',
      method: 'POST',
      headers: { host: `partner.localhost:${port}` },
    })
    call.on('response', (answer) => {
      answer.resume()
      resolve(answer.statusCode === 204)
    })
    call.on('error', () => resolve(false))
    call.end('heat pump')
  })
}
