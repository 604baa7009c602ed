// Long lists, a page at a time: where the next one begins is text that whoever reads hands back.

import type { Call } from '../deps.ts'
import { CollectorProblem } from '../problems.ts'
import type { Place } from '../store/place.ts'

/** How many rows a page of a list has. */
export const pageSize = 50

/**
 * One page of `rows`, of which one more was asked for than it has, and the place where the next one begins.
 * @param placeOf the place of a row
 */
export function pageOf<T>(
  rows: readonly T[],
  placeOf: (row: T) => Place,
): { readonly page: readonly T[]; readonly next?: string } {
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return rows.length > pageSize && last ? { page, next: textOf(placeOf(last)) } : { page }
}

/** The place in the query; `undefined` at the beginning. @throws CollectorProblem FIELD_INVALID */
export function placeInQuery(call: Call): Place | undefined {
  const text = call.req.query('after')
  if (text === undefined) return undefined
  const [, at, id, day = ''] = /^(\d{1,15})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\.(\d{4}-\d\d-\d\d))?$/.exec(text) ?? []
  if (at === undefined || id === undefined)
    throw new CollectorProblem('FIELD_INVALID', [{ path: 'after', message: 'must be what `next` said' }])
  return { day, at: Number(at), id }
}

function textOf({ day, at, id }: Place): string {
  return `${at}.${id}${day && `.${day}`}`
}
