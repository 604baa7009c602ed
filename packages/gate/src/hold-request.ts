// Requests to the site itself that are a tracker's all the same: a path that passes them on, a subdomain that is only a name.
// Answered here, before anybody hears of them. Knows nothing of answers.

import { claimOfUrl } from '@askfirst/policy'
import { depends, type Visitor } from './visitor.ts'

/** Whether a request may go on, and whether that depends on the visitor. */
export interface HeldRequest {
  readonly isHeld: boolean
  readonly depends: boolean
}

/**
 * Asks of every way to read the path: a server may take `/%74racker` and `//tracker` for `/tracker`. A visitor who goes somewhere,
 * as by a link, is not held: that is their own doing.
 */
export function holdRequest(visitor: Visitor, request: Request): HeldRequest {
  const claims = readingsOf(request.url).map((address) => claimOfUrl(visitor.rules, address, visitor.address))
  const isVisit = request.headers.get('sec-fetch-dest') === 'document'
  return {
    isHeld: !isVisit && claims.some((claim) => visitor.missing(claim) !== undefined),
    depends: claims.some((claim) => depends(visitor.rules, claim)),
  }
}

function readingsOf(address: string): readonly string[] {
  const { origin, pathname, search } = new URL(address)
  const decoded = pathname.replace(/(%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes)
    } catch {
      return bytes
    }
  })
  const plain = decoded.replace(/\/(\.?\/)+/g, '/')
  return [...new Set([pathname, decoded, plain])].map((path) => origin + path + search)
}
