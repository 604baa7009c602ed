// Operators' tokens and the sessions of their browsers. Of each secret only its hash is here.

import { bytesOfUuid, uuidOfBytes } from './bytes.ts'
import { listOf, type Sql, type Value } from './sql.ts'

/** In place of a site's name: a token that is good for all of them. */
export const everySite = '*'

/** One token. */
export interface StoredToken {
  /** UUID. */
  readonly token: string
  /** The site it is for, or {@link everySite}. */
  readonly site: string
  /** Whose it is, as the audit log names them. */
  readonly name: string
  /** SHA-256. */
  readonly secretHash: Uint8Array
  /** Milliseconds, like all that follow. */
  readonly createdAt: number
  readonly expiresAt: number
  readonly revokedAt?: number
  /** `2026-11-24`, UTC. */
  readonly lastUsed?: string
}

/** See the methods. `sites` are those that the collector serves; tokens for all of them are always meant too. */
export interface TokenStore {
  addToken(token: StoredToken): Promise<void>
  /** Without `sites`, all there are. */
  tokens(sites?: readonly string[]): Promise<readonly StoredToken[]>
  /** Also where it has expired or is revoked. */
  token(sites: readonly string[], token: string): Promise<StoredToken | undefined>
  /** Is there a token that opens anything, at `now`? */
  hasToken(sites: readonly string[], now: number): Promise<boolean>
  /** Gives whether there was one that was not revoked. */
  revokeToken(site: string, token: string, at: number): Promise<boolean>
  /** Once a day for each token. */
  tokenUsed(site: string, token: string, day: string): Promise<void>
  /** Forgets sessions that are over. @param session SHA-256 of what the browser holds */
  addSession(site: string, session: Uint8Array, token: string, expiresAt: number, now: number): Promise<void>
  /** The token that a session was opened with, and until when. */
  session(
    sites: readonly string[],
    session: Uint8Array,
  ): Promise<{ readonly token: string; readonly expiresAt: number } | undefined>
  endSession(sites: readonly string[], session: Uint8Array): Promise<void>
}

interface Row {
  readonly token: Uint8Array
  readonly site: string
  readonly name: string
  readonly secret_hash: Uint8Array
  readonly created_at: number
  readonly expires_at: number
  readonly revoked_at: number | null
  readonly last_used: string | null
}

const columns = ['site', 'token', 'name', 'secret_hash', 'created_at', 'expires_at', 'revoked_at', 'last_used'] as const
const select = `SELECT ${columns.join(', ')} FROM tokens`

/** Over the tables `tokens` and `sessions`. */
export function tokenStore(sql: Sql): TokenStore {
  const among = (sites: readonly string[], from: number): readonly [string, readonly Value[]] =>
    listOf([...sites, everySite], from)
  return {
    async addToken({ site, token, name, secretHash, createdAt, expiresAt, revokedAt, lastUsed }) {
      const row = [site, bytesOfUuid(token), name, secretHash, createdAt, expiresAt, revokedAt ?? null, lastUsed ?? null]
      await sql.insert('tokens', columns, [row])
    },
    async tokens(sites) {
      if (!sites) return (await sql.all<Row>(`${select} ORDER BY site, created_at`)).map(tokenOfRow)
      const [list, values] = among(sites, 1)
      return (await sql.all<Row>(`${select} WHERE site IN (${list}) ORDER BY site, created_at`, values)).map(tokenOfRow)
    },
    async token(sites, token) {
      const [list, values] = among(sites, 2)
      const rows = await sql.all<Row>(`${select} WHERE token = $1 AND site IN (${list})`, [bytesOfUuid(token), ...values])
      return rows.map(tokenOfRow)[0]
    },
    async hasToken(sites, now) {
      const [list, values] = among(sites, 2)
      const text = `SELECT 1 AS found FROM tokens WHERE expires_at > $1 AND revoked_at IS NULL AND site IN (${list}) LIMIT 1`
      return (await sql.all(text, [now, ...values])).length > 0
    },
    async revokeToken(site, token, at) {
      const text = 'UPDATE tokens SET revoked_at = $3 WHERE site = $1 AND token = $2 AND revoked_at IS NULL'
      return (await sql.run(text, [site, bytesOfUuid(token), at])) > 0
    },
    async tokenUsed(site, token, day) {
      const text = 'UPDATE tokens SET last_used = $3 WHERE site = $1 AND token = $2 AND (last_used IS NULL OR last_used <> $3)'
      await sql.run(text, [site, bytesOfUuid(token), day])
    },
    async addSession(site, session, token, expiresAt, now) {
      await sql.run('DELETE FROM sessions WHERE site = $1 AND expires_at <= $2', [site, now])
      await sql.insert('sessions', ['site', 'session', 'token', 'expires_at'], [[site, session, bytesOfUuid(token), expiresAt]])
    },
    async session(sites, session) {
      const [list, values] = among(sites, 2)
      const text = `SELECT token, expires_at FROM sessions WHERE session = $1 AND site IN (${list})`
      const [row] = await sql.all<Pick<Row, 'token' | 'expires_at'>>(text, [session, ...values])
      return row && { token: uuidOfBytes(row.token), expiresAt: row.expires_at }
    },
    async endSession(sites, session) {
      const [list, values] = among(sites, 2)
      await sql.run(`DELETE FROM sessions WHERE session = $1 AND site IN (${list})`, [session, ...values])
    },
  }
}

function tokenOfRow(row: Row): StoredToken {
  const { site, name, secret_hash, created_at, expires_at, revoked_at, last_used } = row
  return {
    token: uuidOfBytes(row.token),
    site,
    name,
    secretHash: secret_hash,
    createdAt: created_at,
    expiresAt: expires_at,
    ...(revoked_at === null ? {} : { revokedAt: revoked_at }),
    ...(last_used === null ? {} : { lastUsed: last_used }),
  }
}
