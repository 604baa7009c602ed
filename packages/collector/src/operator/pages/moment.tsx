// Moments for people, in UTC as the collector counts its days.

import type { JSX } from 'preact'

/** @param at milliseconds, or ISO 8601 */
export function Moment({ at }: { readonly at: number | string }): JSX.Element {
  const iso = new Date(at).toISOString()
  return <time datetime={iso}>{`${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`}</time>
}
