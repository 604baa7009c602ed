// Storage that needs no element and no request: it fails as it does in a browser that forbids it.

import { claimOfStorage, type StorageKind } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'

/** Guards IndexedDB, Cache Storage, the private file system and storage buckets of one window. */
export function guardDatabases(win: Window & typeof globalThis, { rules, holder, guard }: Guarding): void {
  const forbid = (
    type: { prototype: object } | undefined,
    name: string,
    kind: StorageKind,
    fail: (error: DOMException) => unknown,
  ): void =>
    guard(type?.prototype, name, {
      value: (_, [key = name], original) =>
        holder(claimOfStorage(rules, kind, `${key}`), { what: kind, key: `${key}` })
          ? fail(new win.DOMException('Storage is not allowed', 'SecurityError'))
          : original(),
    })
  const reject = (error: DOMException): Promise<never> => win.Promise.reject(error)
  forbid(win.IDBFactory, 'open', 'indexeddb', (error) => {
    throw error
  })
  forbid(win.CacheStorage, 'open', 'cache', reject)
  forbid(win.StorageManager, 'getDirectory', 'file' as StorageKind, reject)
  forbid((win as { StorageBucketManager?: typeof StorageManager }).StorageBucketManager, 'open', 'bucket' as StorageKind, reject)
}
