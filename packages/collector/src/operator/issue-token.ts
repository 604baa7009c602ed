// Making and revoking operators' tokens, each written into the audit log of the sites it is for.

import { randomUUID } from 'node:crypto'
import { hashOfSecret } from '../rights/credentials.ts'
import type { AuditedAct } from '../store/audit.ts'
import type { Store } from '../store/store.ts'
import { everySite, type StoredToken } from '../store/tokens.ts'
import { makeToken, textOfToken } from './token.ts'

/** What a token is to be. */
export interface TokenWish {
  /** Whose it is; the audit log calls them so. */
  readonly name: string
  /** @default all of them */
  readonly site?: string
  /** Milliseconds that it is good for. */
  readonly lasts: number
}

/** Makes a token; gives it as the only text there will ever be of it. @param now milliseconds */
export async function issueToken(store: Store, { name, site = everySite, lasts }: TokenWish, now: number): Promise<string> {
  const made = makeToken()
  const secretHash = hashOfSecret(made.secret)
  await store.addToken({ token: made.token, site, name, secretHash, createdAt: now, expiresAt: now + lasts })
  await writeDown(store, site, 'token-created', made.token, now)
  return textOfToken(made)
}

/** Makes a token worthless at once, with every session it opened. Gives it, or nothing where there is none of that id. */
export async function revokeToken(store: Store, token: string, now: number): Promise<StoredToken | undefined> {
  const found = (await store.tokens()).find((one) => one.token === token)
  if (!found || !(await store.revokeToken(found.site, token, now))) return undefined
  await writeDown(store, found.site, 'token-revoked', token, now)
  return found
}

async function writeDown(store: Store, site: string, what: AuditedAct, token: string, at: number): Promise<void> {
  const sites = site === everySite ? (await store.heads()).map((head) => head.site) : [site]
  const entry = { operator: 'command line', what, reason: '', details: { token } }
  for (const name of sites) await store.addAudit(name, { ...entry, entry: randomUUID(), at })
}
