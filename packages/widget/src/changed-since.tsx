// That the policy is another one than when the visitor chose, and what they are asked again for that reason (R44).

import type { Decision } from '@askfirst/policy'
import type { JSX } from 'preact'
import { DetailsButton } from './details-button.tsx'
import { changesId } from './details-id.ts'
import type { WidgetData } from './widget-data.ts'

/** Was something granted under another policy? Who has only refused is not asked again, and nobody has kept what they were told. */
export function isChangedSince(data: WidgetData, decision: Decision | undefined): boolean {
  return !!decision?.id && decision.policy !== data.policy
}

/** Names of the categories that were granted and have changed: those that nobody has answered since. */
export function askedAgain({ categories, language }: WidgetData, { categories: states }: Decision): string {
  const names = categories.filter(({ id }) => states[id] === 'unasked').map(({ name }) => name)
  // Without an "and", which a browser that does not know this language would say in another one.
  return new Intl.ListFormat(language, { type: 'unit' }).format(names)
}

/** The note, with the button that tells more. */
export function ChangedSince({ data, decision }: { data: WidgetData; decision: Decision }): JSX.Element {
  const { texts } = data
  const again = askedAgain(data, decision)
  return (
    <div class="note">
      <p id={`${changesId}-about`}>{texts.changed}</p>
      {again && (
        <p>
          {texts.askedAgain}: <b>{again}</b>. {texts.unchanged}
        </p>
      )}
      <DetailsButton id={changesId} label={texts.showChanges} about={`${changesId}-about`} />
    </div>
  )
}
