// What the visitor chose so far, with proof, and what they can do about it.

import type { Decision } from '@askfirst/policy'
import type { JSX } from 'preact'
import { dateIn } from './date-in.ts'
import { Facts } from './facts.tsx'
import { isAnythingGranted, stateOf } from './state-of.ts'
import type { WidgetData } from './widget-data.ts'

/** What a visitor can have done with the records of their choices. */
export type ChoiceAction = 'receipt' | 'export' | 'erase'

/** A pure picture. `erasing`: the question before the erasure is on screen; `message`: how the last action went. */
export function Choices(props: {
  data: WidgetData
  decision: Decision | undefined
  erasing: boolean
  message: string
  run: (action: ChoiceAction) => void
  ask: (erasing: boolean) => void
}): JSX.Element {
  const { data, decision, run, ask } = props
  const { texts, language } = data
  return (
    <>
      {!decision && <p>{texts.undecided}</p>}
      <Facts
        of={[
          ...data.categories
            .filter(({ id }) => id !== 'necessary')
            .map((category) => [category.name, texts[`state.${stateOf(category, decision)}`]] as const),
          // A bare refusal knows the day only (R10).
          [texts.decidedAt, decision && dateIn(language, decision.decidedAt, decision.id ? 'short' : undefined)],
          [texts.validUntil, decision && dateIn(language, decision.validUntil)],
          [texts.reference, decision?.id && <code>{decision.id}</code>],
        ]}
      />
      <div class="actions">
        <button type="button" data-askfirst-do="preferences">
          {texts.change}
        </button>
        {isAnythingGranted(decision) && (
          <button type="button" class="plain" data-askfirst-do="withdraw">
            {texts.withdraw}
          </button>
        )}
        <button type="button" class="plain" onClick={() => run('receipt')}>
          {texts.receipt}
        </button>
        <button type="button" class="plain" onClick={() => run('export')}>
          {texts.export}
        </button>
        <button type="button" class="plain" aria-expanded={props.erasing} onClick={() => ask(!props.erasing)}>
          {texts.erase}
        </button>
      </div>
      {props.erasing && (
        <div class="note">
          <p>{texts.eraseWarning}</p>
          <div class="actions">
            <button type="button" data-askfirst-do="erase" onClick={() => run('erase')}>
              {texts.eraseNow}
            </button>
            <button type="button" class="plain" onClick={() => ask(false)}>
              {texts.cancel}
            </button>
          </div>
        </div>
      )}
      <p role="status" class="message">
        {props.message}
      </p>
    </>
  )
}
