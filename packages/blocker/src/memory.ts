// What a page wrote and may read back, before anything may reach the disk. Knows nothing of the kinds of storage.

import { type Claim, claimOfCookie, claimOfStorage, isOwn, type StorageKind } from '@askfirst/policy'
import { runForeign } from './events.ts'
import type { Guarding, Memories } from './guarding.ts'

/** What is held of one kind of storage. */
export interface Memory {
  readonly held: Memories[string]
  /** May the page see what is stored under this name? */
  isVisible(name: string): boolean
  /**
   * Stores it now, or holds it, in place of what was held under this name and place. Without a value it is deleted, which `write`
   * then does: what may not be stored may still be that, where the page sees it.
   * @param place where the page sees it
   */
  put(name: string, write: () => unknown, value?: string, place?: string): void
}

/** After a decision: stores what is granted now, and drops what is denied. */
export function settle(memories: Memories, isHeld: (claim: Claim) => unknown, isDenied: (claim: Claim) => unknown): void {
  for (const held of Object.values(memories))
    for (const [id, [claim, write]] of held) {
      if (!isHeld(claim)) runForeign(write)
      if (!isHeld(claim) || isDenied(claim)) held.delete(id)
    }
}

/** The memory of one kind, one for all windows; `kind` is a property of a window, or nothing for cookies. */
export function memoryOf({ rules, memories, isOver, holder }: Guarding, kind: string): Memory {
  memories[kind] ??= new Map()
  const held = memories[kind]
  const claimOf = (name: string): Claim => (kind ? claimOfStorage(rules, kind as StorageKind, name) : claimOfCookie(rules, name))
  const isVisible = (name: string): boolean => !isOwn(name) && !isOver(claimOf(name))
  return {
    held,
    isVisible,
    put(name, write, value, place = '') {
      held.delete(name + place)
      if (value === undefined) isVisible(name) && write()
      else if (!isOwn(name)) {
        const claim = claimOf(name)
        if (holder(claim, { what: kind ? 'storage' : 'cookie', key: name })) held.set(name + place, [claim, write, value, place])
        else write()
      }
    },
  }
}
