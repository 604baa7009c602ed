// What a page wrote and may read back, before anything may reach the disk. Knows nothing of the kinds of storage.

import { type Claim, recordName } from '@askfirst/policy'
import type { Guarding } from './guarding.ts'

/** What is held of one kind of storage. */
export interface Memory {
  /** By name: what the page reads back, and the call that would have stored it. */
  readonly held: Map<string, readonly [value: string, write: () => unknown]>
  /** May the page see what is stored under this name? */
  isVisible(name: string): boolean
  /**
   * Stores it now, or holds it, in place of what was held. Without a value it is deleted: what may not be stored may still be that,
   * where the page sees it, and nothing else, which `write` is told.
   */
  put(name: string, value: string | undefined, write: (more?: string) => unknown): void
}

/** Is it our own: the record, which holds the visitor's secret, or a key of Web Storage, each of which is work that is left to do? */
export function isOwn(name: string): boolean {
  return `${name}.`.startsWith(`${recordName}.`)
}

/** The memory of one kind, which follows every decision; `claimOf` knows its claims. One for all windows. */
export function memoryOf(
  { isHeld, isOver, isDenied, holder, settling, memories }: Guarding,
  what: 'cookie' | 'storage',
  kind: string,
  claimOf: (name: string) => Claim,
): Memory {
  const known = memories[kind]
  if (known) return known
  const held: Memory['held'] = new Map()
  settling.push(() => {
    for (const [name, [, write]] of held) {
      const claim = claimOf(name)
      if (!isHeld(claim)) write()
      if (!isHeld(claim) || isDenied(claim)) held.delete(name)
    }
  })
  const memory: Memory = {
    held,
    isVisible: (name) => !isOwn(name) && !isOver(claimOf(name)),
    put(name, value, write) {
      if (isOwn(name)) return
      held.delete(name)
      if (!holder(claimOf(name), { what, key: name })) write()
      else if (value !== undefined) held.set(name, [value, write])
      else if (memory.isVisible(name)) write('; max-age=0')
    },
  }
  memories[kind] = memory
  return memory
}
