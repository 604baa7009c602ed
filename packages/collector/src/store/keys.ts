// The keys that sign for each site, and those that did: all of them are needed to verify what they signed.

import { canonical } from '@askfirst/policy'
import type { PrivateKey, PublicKey } from '@askfirst/receipt'
import type { Sql } from './sql.ts'

/** A key with its private half where the store keeps it. */
export type StoredKey = PrivateKey | PublicKey

/** See the methods. */
export interface KeyStore {
  /** Keeps the first; the same key again changes nothing. `since` is ISO 8601. */
  saveKey(site: string, key: StoredKey, since: string): Promise<void>
  /** Oldest first. */
  keys(site: string): Promise<readonly StoredKey[]>
}

/** Over the table `keys`. */
export function keyStore(sql: Sql): KeyStore {
  return {
    async saveKey(site, key, since) {
      await sql.insert('keys', ['site', 'kid', 'since', 'jwk'], [[site, key.kid, since, canonical(key)]], 'DO NOTHING')
    },
    async keys(site) {
      const rows = await sql.all<{ jwk: string }>('SELECT jwk FROM keys WHERE site = $1 ORDER BY since, kid', [site])
      return rows.map(({ jwk }) => JSON.parse(jwk) as StoredKey)
    },
  }
}
