// The tables of one collector, and the triggers that make them append-only for anything but erasure (R53, R54).

/** Run at every start; creates what is missing. */
export const sqliteSchema = `
  CREATE TABLE IF NOT EXISTS records (
    record TEXT PRIMARY KEY,
    site TEXT NOT NULL,
    secret_hash BLOB NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS events (
    event TEXT PRIMARY KEY,
    record TEXT NOT NULL,
    seq INTEGER NOT NULL,
    site TEXT NOT NULL,
    leaf INTEGER NOT NULL,
    receipt TEXT NOT NULL,
    header TEXT NOT NULL,
    signature TEXT NOT NULL,
    message TEXT NOT NULL,
    UNIQUE (record, seq),
    UNIQUE (site, leaf)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS nodes (
    site TEXT NOT NULL,
    level INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (site, level, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS erased (tombstone TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT;

  CREATE TABLE IF NOT EXISTS refusals (
    day TEXT NOT NULL,
    site TEXT NOT NULL,
    category TEXT NOT NULL,
    language TEXT NOT NULL,
    layout TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, site, category, language, layout)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS held (
    day TEXT NOT NULL,
    site TEXT NOT NULL,
    service TEXT NOT NULL,
    what TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, site, service, what)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS notices (
    hash TEXT PRIMARY KEY,
    site TEXT NOT NULL,
    notice TEXT NOT NULL,
    day TEXT NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS keys (kid TEXT PRIMARY KEY, jwk TEXT NOT NULL) STRICT;

  CREATE TRIGGER IF NOT EXISTS events_never_change BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events never change'); END;
  CREATE TRIGGER IF NOT EXISTS nodes_never_change BEFORE UPDATE ON nodes
    BEGIN SELECT RAISE(ABORT, 'the log never changes'); END;
  CREATE TRIGGER IF NOT EXISTS nodes_never_go BEFORE DELETE ON nodes
    BEGIN SELECT RAISE(ABORT, 'the log never changes'); END;
  CREATE TRIGGER IF NOT EXISTS notices_never_change BEFORE UPDATE ON notices
    BEGIN SELECT RAISE(ABORT, 'notices never change'); END;
`
