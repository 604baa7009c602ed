// The log of each site as it is stored: full tiles of 256 hashes (https://c2sp.org/tlog-tiles), and one row for its head.

import type { Tile } from '../log/edge.ts'
import type { Sql } from './sql.ts'

/** How long a log is, what is in no full tile yet, and what was signed of it. */
export interface Head {
  readonly site: string
  readonly size: number
  /** The hashes of each level's last tile that is not full, one level after another; how many follows from `size`. */
  readonly edge: Uint8Array
  /** A signed note: https://c2sp.org/tlog-checkpoint. */
  readonly checkpoint: string
}

/** See the methods. */
export interface LogStore {
  head(site: string): Promise<Head | undefined>
  /** Every log there is, by site. */
  heads(): Promise<readonly Head[]>
  /** Makes an empty log, where there is none yet. */
  openLog(head: Head): Promise<void>
  /** Writes the head of the log as it is, to find out whether it could be written. */
  touch(site: string): Promise<void>
  /** The hashes of each named tile, in that order; `undefined` where a tile is not full yet. */
  tiles(site: string, names: readonly Omit<Tile, 'hashes'>[]): Promise<readonly (Uint8Array | undefined)[]>
}

/** Over the tables `heads` and `tiles`. */
export function logStore(sql: Sql): LogStore {
  return {
    async head(site) {
      return (await sql.all<Head>(`${selectHead} WHERE site = $1`, [site]))[0]
    },
    async openLog({ site, size, edge, checkpoint }) {
      await sql.insert('heads', ['site', 'size', 'edge', 'checkpoint'], [[site, size, edge, checkpoint]], 'DO NOTHING')
    },
    async touch(site) {
      await sql.run('UPDATE heads SET size = size WHERE site = $1', [site])
    },
    heads: () => sql.all<Head>(`${selectHead} ORDER BY site`),
    async tiles(site, names) {
      const found: (Uint8Array | undefined)[] = []
      for (const { level, position } of names) {
        const text = 'SELECT hashes FROM tiles WHERE site = $1 AND level = $2 AND position = $3'
        const [row] = await sql.all<{ hashes: Uint8Array }>(text, [site, level, position])
        found.push(row?.hashes)
      }
      return found
    },
  }
}

const selectHead = 'SELECT site, size, edge, checkpoint FROM heads'

/** The head of a log, which nobody else changes until the transaction of `sql` ends. */
export async function takeHead(sql: Sql, site: string, forUpdate: string): Promise<Head | undefined> {
  return (await sql.all<Head>(`${selectHead} WHERE site = $1${forUpdate}`, [site]))[0]
}

/** Makes the log of `site` grow to `head`; to be called in the transaction that has taken its head. */
export async function putHead(sql: Sql, { site, size, edge, checkpoint }: Head, tiles: readonly Tile[]): Promise<void> {
  const rows = tiles.map(({ level, position, hashes }) => [site, level, position, hashes])
  const text = 'UPDATE heads SET size = $2, edge = $3, checkpoint = $4 WHERE site = $1'
  await Promise.all([
    sql.insert('tiles', ['site', 'level', 'position', 'hashes'], rows),
    sql.run(text, [site, size, edge, checkpoint]),
  ])
}
