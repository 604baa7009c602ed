// What banner/reopen is given to show.

import type { Notice, Policy } from '@askfirst/policy'
import { directionOf } from './direction-of.ts'
import type { Look } from './look.ts'
import { say } from './say.ts'

/** Everything the button that reopens the preferences needs, as JSON. */
export interface ReopenData extends Look {
  readonly label: string
}

/**
 * The button of `notice`.
 * @throws Error when a text is missing.
 */
export function reopenDataOf(policy: Policy, notice: Notice): ReopenData {
  return {
    language: notice.language,
    direction: directionOf(notice.language),
    theme: policy.ui.theme,
    label: say(notice, 'reopen'),
  }
}
