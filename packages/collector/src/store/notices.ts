// What visitors were shown, stored once by its hash and never changed (R48), each with its leaf in the site's log (R49).

import { canonical, type Notice } from '@askfirst/policy'
import type { Sql } from './sql.ts'

/** See the fields. */
export interface StoredNotice {
  readonly hash: string
  readonly notice: Notice
  /** Day on which it was first served: `2026-11-22`. */
  readonly day: string
  readonly leaf: number
}

/** See the methods. */
export interface NoticeStore {
  /** In the order of their leaves. */
  notices(site: string): Promise<readonly StoredNotice[]>
  addNotices(site: string, notices: readonly StoredNotice[]): Promise<void>
}

/** Over the table `notices`. */
export function noticeStore(sql: Sql): NoticeStore {
  return {
    async notices(site) {
      const text = 'SELECT hash, leaf, day, notice FROM notices WHERE site = $1 ORDER BY leaf'
      const rows = await sql.all<Omit<StoredNotice, 'notice'> & { readonly notice: string }>(text, [site])
      return rows.map(({ hash, leaf, day, notice }) => ({ hash, leaf, day, notice: JSON.parse(notice) as Notice }))
    },
    async addNotices(site, notices) {
      const rows = notices.map(({ hash, leaf, day, notice }) => [site, hash, leaf, day, canonical(notice)])
      await sql.insert('notices', ['site', 'hash', 'leaf', 'day', 'notice'], rows)
    },
  }
}
