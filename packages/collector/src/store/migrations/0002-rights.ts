// Requests to the controller, what is to be told to the site's back ends, who looked at receipts, and what has been deleted.

import type { Migration } from '../migrations.ts'

export const rights: Migration = {
  version: 2,
  statements: [
    // Times are milliseconds, days are `2026-11-24`. `version` counts the changes: a change names the one it follows.
    `CREATE TABLE requests (
      site TEXT NOT NULL,
      request BYTES NOT NULL,
      secret_hash BYTES NOT NULL,
      record BYTES,
      kind TEXT NOT NULL,
      law TEXT NOT NULL,
      language TEXT NOT NULL,
      state TEXT NOT NULL,
      version INTEGER NOT NULL,
      received_at BIGINT NOT NULL,
      verified_at BIGINT,
      extended_at BIGINT,
      closed_at BIGINT,
      due TEXT NOT NULL,
      message TEXT,
      reason TEXT,
      authority TEXT,
      PRIMARY KEY (site, request)
    )`,
    'CREATE INDEX requests_by_time ON requests (site, received_at)',
    'CREATE INDEX requests_by_due ON requests (site, state, due)',
    'CREATE INDEX requests_by_record ON requests (site, record)',
    // One row for each webhook that is to be told, in the order of the record. `next_at` is empty once it is delivered.
    `CREATE TABLE outbox (
      site TEXT NOT NULL,
      hook TEXT NOT NULL,
      record BYTES NOT NULL,
      seq INTEGER NOT NULL,
      message BYTES NOT NULL,
      body TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      attempts INTEGER NOT NULL,
      next_at BIGINT,
      delivered_at BIGINT,
      PRIMARY KEY (site, hook, record, seq, message)
    )`,
    'CREATE INDEX outbox_by_next ON outbox (site, next_at)',
    'CREATE INDEX outbox_by_delivered ON outbox (site, delivered_at)',
    // Who of the operators took receipts out, and why: places in the log, and so no trace of anybody once they are erased.
    `CREATE TABLE accesses (
      site TEXT NOT NULL,
      access BYTES NOT NULL,
      first BIGINT NOT NULL,
      last BIGINT NOT NULL,
      at BIGINT NOT NULL,
      what TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (site, access, first)
    )`,
    // A restriction that the controller is going to lift: its holder is told before (GDPR art. 18(3)).
    `CREATE TABLE lifts (
      site TEXT NOT NULL,
      record BYTES NOT NULL,
      lift_at BIGINT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (site, record)
    )`,
    // What has been deleted, when and why. A run that has not ended goes on after `cursor`, a leaf.
    `CREATE TABLE runs (
      site TEXT NOT NULL,
      run BYTES NOT NULL,
      kind TEXT NOT NULL,
      started_at BIGINT NOT NULL,
      ended_at BIGINT,
      reason TEXT NOT NULL,
      before BIGINT NOT NULL,
      cursor BIGINT NOT NULL,
      counts TEXT NOT NULL,
      PRIMARY KEY (site, run)
    )`,
    'CREATE INDEX runs_by_time ON runs (site, started_at)',
    // Who of several collectors does what only one should do.
    `CREATE TABLE leases (
      site TEXT NOT NULL,
      name TEXT NOT NULL,
      holder TEXT NOT NULL,
      until BIGINT NOT NULL,
      PRIMARY KEY (site, name)
    )`,
  ],
}
