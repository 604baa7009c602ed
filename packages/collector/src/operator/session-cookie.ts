// The cookie of an operator's browser: a secret that opens one session. Necessary for signing in, and for nothing else.

import type { Call } from '../deps.ts'

const name = 'askfirst-operator'

/** What the browser holds, or `undefined`. */
export function sessionOf(call: Call): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`).exec(call.req.header('cookie') ?? '')?.[1]
}

/** The `Set-Cookie` that gives the browser `secret` for `seconds`; 0 takes it away. No script can read it. */
export function sessionCookie(call: Call, basePath: string, secret: string, seconds: number): string {
  const isSecure = call.env.secure ?? new URL(call.req.url).protocol === 'https:'
  const attributes = [`Path=${basePath}/v1/admin`, `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Strict']
  return [`${name}=${secret}`, ...attributes, ...(isSecure ? ['Secure'] : [])].join('; ')
}
