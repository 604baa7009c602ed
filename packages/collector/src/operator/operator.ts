// Who of the operators calls: by a token for programs, or by the session of a browser that showed one.

import type { Call, Deps } from '../deps.ts'
import { CollectorProblem } from '../problems.ts'
import { hashOfSecret, isSameHash } from '../rights/credentials.ts'
import { everySite, type StoredToken } from '../store/tokens.ts'
import { sessionOf } from './session-cookie.ts'
import { parseToken } from './token.ts'

/** Somebody who may see what the collector keeps. */
export interface Operator {
  readonly name: string
  /** Those they may see. */
  readonly sites: readonly string[]
  /** When they have to sign in again, in milliseconds. */
  readonly until: number
}

/**
 * Who calls.
 * @throws CollectorProblem OPERATOR_UNKNOWN; ORIGIN_REFUSED where a page calls that is not the operators' own
 */
export async function operatorOf(call: Call, deps: Deps): Promise<Operator> {
  const bearer = /^Bearer (.+)$/.exec(call.req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    checkOwnPage(call)
    return await operatorWith(bearer, deps)
  }
  const secret = sessionOf(call)
  if (secret === undefined) throw new CollectorProblem('OPERATOR_UNKNOWN')
  checkOwnPage(call, true)
  const session = await deps.store.session([...deps.sites.keys()], hashOfSecret(secret))
  const token = session && (await deps.store.token([...deps.sites.keys()], session.token))
  if (!session || !token || session.expiresAt <= deps.now() || !isGood(token, deps))
    throw new CollectorProblem('OPERATOR_UNKNOWN')
  return operatorOfToken(token, deps, Math.min(session.expiresAt, token.expiresAt))
}

/** The same for the text of a token. Takes as long whether or not there is one of that id. */
export async function operatorWith(text: string, deps: Deps): Promise<Operator & { readonly token: StoredToken }> {
  const given = parseToken(text)
  const known = given && (await deps.store.token([...deps.sites.keys()], given.token))
  const isSame = isSameHash(known?.secretHash, hashOfSecret(given?.secret ?? ''))
  if (!isSame || !known || !isGood(known, deps)) throw new CollectorProblem('OPERATOR_UNKNOWN')
  await deps.store.tokenUsed(known.site, known.token, new Date(deps.now()).toISOString().slice(0, 10))
  return { ...operatorOfToken(known, deps, known.expiresAt), token: known }
}

/**
 * A page of another site could make the operator's browser call here, and one of a sister site with the cookie. What the
 * browser says of the page decides; who has the cookie must say something.
 * @throws CollectorProblem ORIGIN_REFUSED
 */
export function checkOwnPage(call: Call, isBrowser = false): void {
  const from = call.req.header('sec-fetch-site')
  const origin = call.req.header('origin')
  if (from !== undefined) {
    if (from !== 'same-origin') throw new CollectorProblem('ORIGIN_REFUSED')
  } else if (origin !== undefined) {
    // Without HTTPS browsers do not say more than this.
    if (!URL.canParse(origin) || new URL(origin).host !== new URL(call.req.url).host) throw new CollectorProblem('ORIGIN_REFUSED')
  } else if (isBrowser && call.req.method !== 'GET') throw new CollectorProblem('ORIGIN_REFUSED')
}

function isGood({ expiresAt, revokedAt }: StoredToken, { now }: Deps): boolean {
  return revokedAt === undefined && expiresAt > now()
}

function operatorOfToken({ name, site }: StoredToken, { sites }: Deps, until: number): Operator {
  return { name, sites: site === everySite ? [...sites.keys()] : [site], until }
}
