// Where the site's back ends are told, and one message on its way: signed as https://www.standardwebhooks.com says.

import { createHash, createHmac, createPrivateKey, sign } from 'node:crypto'
import type { PrivateKey } from '@askfirst/receipt'

/** A back end of the site. */
export interface Webhook {
  /** `https://…`, or `http://` on this machine. */
  readonly url: string
  /**
   * `whsec_` and base64, shared with the receiver: signs with HMAC-SHA256 (`v1`).
   * @default the key of the site, whose public half is at /.well-known/jwks.json (`v1a`, Ed25519)
   */
  readonly secret?: string
}

/** What came of it: `error` is one word that quotes nothing. */
export type Delivery = { readonly ok: true } | { readonly ok: false; readonly error: string }

/** A receiver that takes longer is as good as absent; in milliseconds. */
const patience = 10_000

/** Its name in the store, where the address would say more than is needed. */
export function hookId({ url }: Webhook): string {
  return createHash('sha256').update(url).digest('base64url').slice(0, 16)
}

/**
 * @throws TypeError where the address is not https, holds a password, or the secret is too short
 */
export function checkWebhook({ url, secret }: Webhook): void {
  const { protocol, hostname, username, password } = URL.parse(url) ?? { protocol: '', hostname: '', username: '', password: '' }
  const isHere = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol !== 'https:' && !isHere) throw new TypeError('A webhook is an https:// address, or http:// on this machine.')
  if (username || password) throw new TypeError('A webhook’s address holds no name and no password: messages are signed.')
  if (secret !== undefined && !(/^whsec_[A-Za-z0-9+/]+=*$/.test(secret) && secretBytes(secret).length >= 24))
    throw new TypeError('A webhook’s secret is `whsec_` and base64 of at least 24 bytes.')
}

/** The headers that prove who sent `body`, and when. @param at seconds */
export function signedHeaders(id: string, body: string, at: number, key: PrivateKey | string): Record<string, string> {
  const content = `${id}.${at}.${body}`
  const signature =
    typeof key === 'string'
      ? `v1,${createHmac('sha256', secretBytes(key)).update(content).digest('base64')}`
      : `v1a,${sign(null, Buffer.from(content), createPrivateKey({ key: { ...key }, format: 'jwk' })).toString('base64')}`
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': signature }
}

/** Sends once. Follows nobody anywhere, reads nothing of the answer but its status, and waits 10 seconds at most. */
export async function sendWebhook(
  { url, secret }: Webhook,
  message: { readonly message: string; readonly body: string },
  key: PrivateKey,
  now: number,
): Promise<Delivery> {
  const { body } = message
  const signed = signedHeaders(`msg_${message.message}`, body, Math.floor(now / 1000), secret ?? key)
  try {
    const headers = { 'content-type': 'application/json', 'user-agent': 'askfirst', ...signed }
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(patience) })
    await answer.body?.cancel()
    return answer.ok ? { ok: true } : { ok: false, error: `HTTP_${answer.status}` }
  } catch (error) {
    return { ok: false, error: error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'UNREACHABLE' }
  }
}

function secretBytes(secret: string): Buffer {
  return Buffer.from(secret.slice('whsec_'.length), 'base64')
}
