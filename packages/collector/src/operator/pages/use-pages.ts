// A list that the collector answers a page at a time: which page is shown, and the ways to the next and back.

import { useState } from 'preact/hooks'
import { type Answered, useAnswer } from './use-answer.ts'

/** See the fields. */
export interface Paged<T> extends Answered<T> {
  /** 1, 2, 3, … */
  readonly number: number
  /** Is there, or was there, more than one? */
  readonly isLong: boolean
  /** Where there is one, and it can be gone to now. */
  readonly goBack?: () => void
  readonly goOn?: () => void
}

/** The same as {@link useAnswer} for the list at `path`, from its first page on; another list begins at its first page. */
export function usePages<T extends { readonly next?: string }>(path: string): Paged<T> {
  const [turned, turn] = useState<{ readonly path: string; readonly places: readonly string[] }>()
  const hasTurned = turned?.path === path
  const places = hasTurned ? turned.places : []
  const after = places.at(-1)
  const answered = useAnswer<T>(after === undefined ? path : `${path}&after=${after}`)
  const { answer, isOld } = answered
  const next = answer?.next
  return {
    ...answered,
    number: places.length + 1,
    isLong: hasTurned || (next !== undefined && !isOld),
    // While another page is on its way, there is nothing to go on from.
    ...(places.length === 0 || isOld ? {} : { goBack: () => turn({ path, places: places.slice(0, -1) }) }),
    ...(next === undefined || isOld ? {} : { goOn: () => turn({ path, places: [...places, next] }) }),
  }
}
