// Which tables and columns there are, read from the migrations: what copies, grants or checks them is never behind.

import { type Migration, migrations, type TableRights } from './migrations.ts'

/** One table. */
export interface Table {
  readonly name: string
  /** In their order: each with TEXT, INTEGER, BIGINT or BYTES. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly key: readonly string[]
  /** @default everything is allowed */
  readonly rights?: TableRights
}

/** As they are in the shape of version `to`, in the order they were made. */
export function tablesOf(to: number = migrations.length, from: readonly Migration[] = migrations): readonly Table[] {
  const tables = new Map<string, Table>()
  for (const { statements, rights = {} } of from.slice(0, to))
    for (const text of statements) {
      const [, name = '', body = ''] = /^CREATE TABLE (\w+) \(([\s\S]*)\)$/.exec(text.trim()) ?? []
      const [, changed = '', column = '', type = ''] = /^ALTER TABLE (\w+) ADD COLUMN (\w+) (\w+)/.exec(text.trim()) ?? []
      const known = tables.get(changed)
      if (known) tables.set(changed, { ...known, columns: [...known.columns, { name: column, type }] })
      if (name !== '') tables.set(name, { ...tableOf(name, body), ...(rights[name] ? { rights: rights[name] } : {}) })
    }
  return [...tables.values()]
}

function tableOf(name: string, body: string): Table {
  const columns = [...body.matchAll(/^\s*([a-z_]+) (TEXT|INTEGER|BIGINT|BYTES)\b/gm)]
  const [, key = ''] = /PRIMARY KEY \(([^)]*)\)/.exec(body) ?? []
  return { name, columns: columns.map(([, name = '', type = '']) => ({ name, type })), key: key.split(', ') }
}
