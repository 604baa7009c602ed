// What banner/reopen is given to show.

import type { Notice, Policy, Ui } from '@askfirst/policy'
import type { Look } from './look.ts'
import { lookOf } from './look-of.ts'
import { say } from './say.ts'

/** Everything that the control which reopens the preferences needs, as JSON. */
export interface ReopenData extends Look {
  readonly label: string
  /** A link at the end of the page, or a button in this corner of the window. */
  readonly form: 'link' | Ui['reopenCorner']
}

/**
 * The control of `notice`.
 * @throws Error when a text is missing.
 */
export function reopenDataOf(policy: Policy, notice: Notice): ReopenData {
  return {
    ...lookOf(policy, notice.language),
    form: policy.ui.reopen === 'link' ? 'link' : policy.ui.reopenCorner,
    label: say(notice, 'reopen'),
  }
}
