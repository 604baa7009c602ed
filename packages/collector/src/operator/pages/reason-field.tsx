// The field in which an operator says why. Visitors read it.

import type { JSX } from 'preact'

export function ReasonField({ hint }: { readonly hint: string }): JSX.Element {
  return (
    <>
      <label>
        Reason
        <input name="reason" required minLength={5} maxLength={500} autocomplete="off" aria-describedby="reason-hint" />
      </label>
      <p class="hint" id="reason-hint">
        {hint}
      </p>
    </>
  )
}
