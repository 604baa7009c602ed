// Pairs of a word and what is to be said about it.

import type { ComponentChild, JSX } from 'preact'

/** A description list; pairs without a value are left out. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ComponentChild])[] }): JSX.Element {
  return (
    <dl class="facts">
      {of
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
