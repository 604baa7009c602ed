// Hooks for React.

import { useSyncExternalStore } from 'react'
import { isAllowed, onAllowedChange } from './use-allows.ts'

/** `true` while this category or service is granted; renders again when that changes. `false` on a server. */
export function useAllows(name: string): boolean {
  return useSyncExternalStore(
    onAllowedChange,
    () => isAllowed(name),
    () => false,
  )
}
