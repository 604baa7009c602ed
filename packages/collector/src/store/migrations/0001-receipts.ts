// Receipts, the log of each site, who holds a record, what was counted, notices and keys.

import type { Migration } from '../migrations.ts'

export const receipts: Migration = {
  version: 1,
  statements: [
    `CREATE TABLE records (
      site TEXT NOT NULL,
      record BYTES NOT NULL,
      secret_hash BYTES NOT NULL,
      restricted INTEGER NOT NULL,
      PRIMARY KEY (site, record)
    )`,
    // What a receipt says, each thing once and as short as it can be: the receipt is put together when somebody asks.
    `CREATE TABLE events (
      site TEXT NOT NULL,
      leaf BIGINT NOT NULL,
      event BYTES NOT NULL,
      record BYTES NOT NULL,
      seq INTEGER NOT NULL,
      prev BYTES,
      time BIGINT NOT NULL,
      claimed_time BIGINT,
      valid_until BIGINT NOT NULL,
      policy BYTES NOT NULL,
      notice BYTES,
      language TEXT NOT NULL,
      layout TEXT NOT NULL,
      layer TEXT NOT NULL,
      control TEXT NOT NULL,
      how TEXT NOT NULL,
      gpc INTEGER NOT NULL,
      categories TEXT NOT NULL,
      services TEXT NOT NULL,
      salt BYTES NOT NULL,
      PRIMARY KEY (site, leaf)
    )`,
    'CREATE UNIQUE INDEX events_by_event ON events (site, event)',
    'CREATE UNIQUE INDEX events_by_record ON events (site, record, seq)',
    // The only row of a log that changes: how long it is, the hashes that are in no full tile yet, and the signed head.
    `CREATE TABLE heads (
      site TEXT NOT NULL,
      size BIGINT NOT NULL,
      edge BYTES NOT NULL,
      checkpoint TEXT NOT NULL,
      PRIMARY KEY (site)
    )`,
    `CREATE TABLE tiles (
      site TEXT NOT NULL,
      level INTEGER NOT NULL,
      position BIGINT NOT NULL,
      hashes BYTES NOT NULL,
      PRIMARY KEY (site, level, position)
    )`,
    `CREATE TABLE erased (
      site TEXT NOT NULL,
      tombstone TEXT NOT NULL,
      until TEXT NOT NULL,
      PRIMARY KEY (site, tombstone)
    )`,
    `CREATE TABLE tallies (
      site TEXT NOT NULL,
      day TEXT NOT NULL,
      kind TEXT NOT NULL,
      category TEXT NOT NULL,
      state TEXT NOT NULL,
      language TEXT NOT NULL,
      layout TEXT NOT NULL,
      region TEXT NOT NULL,
      count BIGINT NOT NULL,
      PRIMARY KEY (site, day, kind, category, state, language, layout, region)
    )`,
    `CREATE TABLE held (
      site TEXT NOT NULL,
      day TEXT NOT NULL,
      service TEXT NOT NULL,
      what TEXT NOT NULL,
      count BIGINT NOT NULL,
      PRIMARY KEY (site, day, service, what)
    )`,
    `CREATE TABLE notices (
      site TEXT NOT NULL,
      hash TEXT NOT NULL,
      leaf BIGINT NOT NULL,
      day TEXT NOT NULL,
      notice TEXT NOT NULL,
      PRIMARY KEY (site, hash)
    )`,
    `CREATE TABLE keys (
      site TEXT NOT NULL,
      kid TEXT NOT NULL,
      since TEXT NOT NULL,
      jwk TEXT NOT NULL,
      PRIMARY KEY (site, kid)
    )`,
  ],
  rights: {
    events: 'append',
    notices: 'append',
    tiles: 'keep',
    keys: 'keep',
    heads: 'grow',
    records: 'change',
    tallies: 'change',
    held: 'change',
  },
  // SQLite alone can keep its own rows from changing. In PostgreSQL rights do it: the collector's role may not UPDATE or DELETE
  // what is append-only (R53).
  sqlite: [
    `CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events never change'); END`,
    `CREATE TRIGGER notices_never_change BEFORE UPDATE ON notices BEGIN SELECT RAISE(ABORT, 'notices never change'); END`,
    `CREATE TRIGGER tiles_never_change BEFORE UPDATE ON tiles BEGIN SELECT RAISE(ABORT, 'the log never changes'); END`,
    `CREATE TRIGGER tiles_never_go BEFORE DELETE ON tiles BEGIN SELECT RAISE(ABORT, 'the log never changes'); END`,
    `CREATE TRIGGER heads_only_grow BEFORE UPDATE ON heads WHEN new.size < old.size OR new.site <> old.site
      BEGIN SELECT RAISE(ABORT, 'the log never changes'); END`,
    `CREATE TRIGGER heads_never_go BEFORE DELETE ON heads BEGIN SELECT RAISE(ABORT, 'the log never changes'); END`,
  ],
}
