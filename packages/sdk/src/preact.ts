// Hooks for Preact.

import { useEffect, useState } from 'preact/hooks'
import { isAllowed, onAllowedChange } from './use-allows.ts'

/** `true` while this category or service is granted; renders again when that changes. `false` on a server. */
export function useAllows(name: string): boolean {
  const [allowed, setAllowed] = useState(false)
  useEffect(() => {
    const update = (): void => setAllowed(isAllowed(name))
    update()
    return onAllowedChange(update)
  }, [name])
  return allowed
}
