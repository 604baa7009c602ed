// Counting what was decided, in words of a closed list: nobody can fill the store with languages and layouts of their own.

import { policySchema } from '@askfirst/policy'
import type { Receipt } from '@askfirst/receipt'
import { dayOf } from '../calendar.ts'
import { isRegion } from '../region.ts'
import type { Tally } from '../store/counts.ts'
import type { BatchSite } from './commit-batch.ts'
import type { AnyWish } from './wish.ts'

/** Those a first layer can have, a placeholder's own, and what is said where nothing was on screen. */
const layouts: ReadonlySet<string> = new Set([
  ...(policySchema.properties?.ui?.properties?.layout?.enum ?? []),
  'placeholder',
  'none',
])

/** In place of what nobody has heard of: whoever sends a bare refusal may write there what they like. */
const other = 'other'

/** Adds one to `tallies`, which go by what they count, for each category that something was said of. */
export function addTallies(
  tallies: Map<string, Tally>,
  kind: Tally['kind'],
  said: Pick<Receipt, 'language' | 'layout' | 'categories'>,
  { site, at, region: from = '' }: Pick<AnyWish, 'site' | 'at'> & { readonly region?: string },
  { languages }: Pick<BatchSite, 'languages'>,
): void {
  const day = dayOf(at)
  const language = languages.has(said.language) ? said.language : other
  const layout = layouts.has(said.layout) ? said.layout : other
  const region = from === '' || isRegion(from) ? from : other
  for (const [category, state] of Object.entries(said.categories)) {
    if (state === 'unasked') continue
    const key = `${day} ${kind} ${category} ${state} ${language} ${layout} ${region}`
    const count = (tallies.get(key)?.count ?? 0) + 1
    tallies.set(key, { site, day, kind, category, state, language, layout, region, count })
  }
}
