// What the visitor chose so far, with proof, and what they can do about it.

import type { Decision } from '@askfirst/policy'
import type { JSX } from 'preact'
import { dateIn } from './date-in.ts'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { Letter, type Right } from './letter.tsx'
import type { RecordedEvent } from './recorded-events.ts'
import { isAnythingGranted, stateOf } from './state-of.ts'
import type { WidgetData } from './widget-data.ts'

/** What is on screen besides the decision. */
export interface ChoicesState {
  /** The question before the erasure. */
  readonly erasing: boolean
  /** How the last action went. */
  readonly message: string
  /** The recorded events, where the visitor has asked for them. */
  readonly events: readonly RecordedEvent[] | undefined
  readonly right: Right
}

/** What a visitor can have done. */
export interface ChoicesActions {
  /** Saves the latest receipt, or that of an event. */
  receipt(event?: string): void
  export(): void
  erase(): void
  /** Fetches the recorded events, or puts them away. */
  history(): void
  set(state: Partial<ChoicesState>): void
}

/** A pure picture. `now` in milliseconds. */
export function Choices(props: {
  data: WidgetData
  decision: Decision | undefined
  state: ChoicesState
  actions: ChoicesActions
  now: number
}): JSX.Element {
  const { data, decision, state, actions } = props
  const { texts, language } = data
  return (
    <>
      {!decision?.decidedAt && <p>{texts.undecided}</p>}
      <Facts
        of={[
          ...data.categories
            .filter(({ id }) => id !== 'necessary')
            .map((category) => [category.name, texts[`state.${stateOf(category, decision)}`]] as const),
          // A bare refusal knows the day only (R10); where only the browser's opt-out signal has spoken, there is no time.
          [texts.decidedAt, decision?.decidedAt && dateIn(language, decision.decidedAt, decision.id ? 'short' : undefined)],
          [texts.validUntil, decision?.validUntil && dateIn(language, decision.validUntil)],
          [texts.reference, decision?.id && <code>{decision.id}</code>],
        ]}
      />
      <div class="actions">
        <button type="button" data-askfirst-do="preferences">
          {texts.change}
        </button>
        {isAnythingGranted(data.categories, decision) && (
          <button type="button" class="plain" data-askfirst-do="withdraw">
            {texts.withdraw}
          </button>
        )}
        <button type="button" class="plain" onClick={() => actions.receipt()}>
          {texts.receipt}
        </button>
        <button type="button" class="plain" aria-expanded={!!state.events} onClick={actions.history}>
          {texts.history}
        </button>
        <button type="button" class="plain" onClick={actions.export}>
          {texts.export}
        </button>
        <button
          type="button"
          class="plain"
          aria-expanded={state.erasing}
          onClick={() => actions.set({ erasing: !state.erasing })}
        >
          {texts.erase}
        </button>
      </div>
      {state.erasing && (
        <div class="note">
          <p>{texts.eraseWarning}</p>
          <div class="actions">
            <button type="button" data-askfirst-do="erase" onClick={actions.erase}>
              {texts.eraseNow}
            </button>
            <button type="button" class="plain" onClick={() => actions.set({ erasing: false })}>
              {texts.cancel}
            </button>
          </div>
        </div>
      )}
      <p role="status" class="message">
        {state.message}
      </p>
      {state.events && <History data={data} events={state.events} download={actions.receipt} />}
      <Letter data={data} decision={decision} right={state.right} now={props.now} choose={(right) => actions.set({ right })} />
    </>
  )
}
