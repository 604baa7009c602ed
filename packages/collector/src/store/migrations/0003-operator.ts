// Who may use the operator pages, who is signed in, and what they did.

import type { Migration } from '../migrations.ts'

export const operator: Migration = {
  version: 3,
  statements: [
    // `site` is `*` where a token is for every site. Times are milliseconds; of the last use only the day is kept.
    `CREATE TABLE tokens (
      site TEXT NOT NULL,
      token BYTES NOT NULL,
      name TEXT NOT NULL,
      secret_hash BYTES NOT NULL,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      revoked_at BIGINT,
      last_used TEXT,
      PRIMARY KEY (site, token)
    )`,
    `CREATE TABLE sessions (
      site TEXT NOT NULL,
      session BYTES NOT NULL,
      token BYTES NOT NULL,
      expires_at BIGINT NOT NULL,
      PRIMARY KEY (site, session)
    )`,
    `CREATE TABLE audit (
      site TEXT NOT NULL,
      at BIGINT NOT NULL,
      entry BYTES NOT NULL,
      operator TEXT NOT NULL,
      what TEXT NOT NULL,
      reason TEXT NOT NULL,
      details TEXT NOT NULL,
      PRIMARY KEY (site, at, entry)
    )`,
  ],
  rights: { audit: 'append' },
  sqlite: [
    `CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log never changes'); END`,
  ],
}
