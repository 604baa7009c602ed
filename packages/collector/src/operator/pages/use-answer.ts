// What a call answers, for a component: asked again when its path changes, and when somebody wants it.

import { useCallback, useEffect, useState } from 'preact/hooks'
import { askApi } from './call-api.ts'

/** See the fields. */
export interface Answered<T> {
  readonly answer?: T
  /** Why there is no answer. */
  readonly problem?: string
  /** Is it the answer to what was asked before? The one to this is on its way. */
  readonly isOld: boolean
  readonly reload: () => void
}

/** The JSON that `GET /v1/admin/<path>` answers; the last one stays while the next is on its way. */
export function useAnswer<T>(path: string): Answered<T> {
  const [state, set] = useState<{ asked?: string; answer?: T; problem?: string }>({})
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isOver = false
    askApi<T>('GET', path).then(
      (answer) => isOver || set({ asked: path, answer }),
      (error: Error) => isOver || set({ asked: path, problem: error.message }),
    )
    return () => {
      isOver = true
    }
    // Each turn asks again.
  }, [path, turn])
  const { asked, ...said } = state
  return { ...said, isOld: asked !== path, reload: useCallback(() => setTurn((now) => now + 1), []) }
}
