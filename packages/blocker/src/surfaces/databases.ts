// Storage that needs no element and no request, and is no string: it fails as it does in a browser that forbids it.

import { claimOfStorage, type StorageKind } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'

/** Answers what `original` answers, less what may not be read. */
export type Later = (method: string, args: unknown[], original: (given?: unknown[]) => Promise<unknown>) => unknown

/**
 * Guards what one window opens and searches of databases, caches, files, storage buckets and the Cookie Store. What answers
 * later by its nature is answered by `later`; but a database or a cache that may be opened needs nobody.
 */
export function guardDatabases(win: Window & typeof globalThis, { rules, holder, guard }: Guarding, later: Later): void {
  for (const [type, names, kind] of [
    ['IDBFactory', 'open', 'indexeddb'],
    ['CacheStorage', 'open match', 'cache'],
    ['CookieStore', 'get getAll set delete'],
    ['StorageManager', 'getDirectory'],
    ['StorageBucketManager', 'open'],
  ] as [keyof typeof win, string, StorageKind?][])
    guard(win[type]?.prototype, names, {
      value(_, args, original, method) {
        if (!kind || method !== 'open') return later(method, args, original)
        const [key, ...more] = args
        const name = `${key}`
        if (!holder(claimOfStorage(rules, kind, name), { what: kind, key: name })) return original([name, ...more])
        // A name that cannot be read fails as each of the two fails, at once or later.
        return original([
          {
            toString() {
              throw new win.DOMException('askfirst', 'SecurityError')
            },
          },
        ])
      },
    })
  // Chromium's old way to the same files.
  guard(win, 'webkitRequestFileSystem', { value: (_, args, original, method) => later(method, args, original) })
}
