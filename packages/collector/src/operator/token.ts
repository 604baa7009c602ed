// What an operator signs in with, as text: which token it is, and a secret of 256 bits. Knows nothing about what it opens.

import { randomBytes, randomUUID } from 'node:crypto'

/** A token apart. */
export interface Token {
  /** UUID: may be shown. */
  readonly token: string
  /** Never stored, never logged. */
  readonly secret: string
}

/** A new one. */
export function makeToken(): Token {
  return { token: randomUUID(), secret: randomBytes(32).toString('base64url') }
}

/** `askfirst_<id>.<secret>`: the prefix is what scanners for leaked secrets look for. */
export function textOfToken({ token, secret }: Token): string {
  return `askfirst_${token}.${secret}`
}

/** The token in `text`, or `undefined` where there is none. */
export function parseToken(text: string): Token | undefined {
  const match = /^askfirst_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/.exec(text.trim())
  return match ? { token: match[1] as string, secret: match[2] as string } : undefined
}
