// What a call answers, for a component: asked again when its path changes, and when somebody wants it.

import { useCallback, useEffect, useState } from 'preact/hooks'
import { askApi } from './call-api.ts'

/** See the fields. */
export interface Answered<T> {
  readonly answer?: T
  /** Why there is no answer. */
  readonly problem?: string
  readonly reload: () => void
}

/** The JSON that `GET /v1/admin/<path>` answers; the last one stays while the next is on its way. */
export function useAnswer<T>(path: string): Answered<T> {
  const [state, set] = useState<{ answer?: T; problem?: string }>({})
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isOver = false
    askApi<T>('GET', path).then(
      (answer) => isOver || set({ answer }),
      (error: Error) => isOver || set({ problem: error.message }),
    )
    return () => {
      isOver = true
    }
    // Each turn asks again.
  }, [path, turn])
  return { ...state, reload: useCallback(() => setTurn((now) => now + 1), []) }
}
