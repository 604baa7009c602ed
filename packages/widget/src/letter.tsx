// A request to the controller about whatever else they have (GDPR art. 15 to 21), as a letter that the visitor sends.

import type { Decision } from '@askfirst/policy'
import type { JSX } from 'preact'
import { dateIn } from './date-in.ts'
import { Facts } from './facts.tsx'
import { oneMonthAfter } from './one-month-after.ts'
import type { WidgetData } from './widget-data.ts'

/** What can be asked for, in the order of the regulation. */
export const rights = ['access', 'rectify', 'erase', 'restrict', 'port', 'object'] as const

export type Right = (typeof rights)[number]

/** Address of a letter that asks for `right`, begun in the visitor's language, with the reference if there is one. */
export function addressOfLetter({ controller, texts }: WidgetData, right: Right, decision: Decision | undefined): string {
  const said = texts[`right.${right}`]
  const lines = [controller.name, '', `${said}.`, ...(decision?.id ? [`${texts.reference}: ${decision.id}`] : []), '']
  return `mailto:${controller.email}?subject=${encodeURIComponent(said)}&body=${encodeURIComponent(lines.join('\r\n'))}`
}

/** Folded away. `now` in milliseconds. */
export function Letter(props: {
  data: WidgetData
  decision: Decision | undefined
  right: Right
  now: number
  choose: (right: Right) => void
}): JSX.Element {
  const { data, right } = props
  const { texts, language, controller } = data
  const due = dateIn(language, oneMonthAfter(props.now))
  return (
    <details class="category">
      <summary>{texts.request}</summary>
      <p>{texts.requestIntro}</p>
      <p>
        <label>
          {texts.requestKind}
          <select value={right} onChange={({ currentTarget }) => props.choose(currentTarget.value as Right)}>
            {rights.map((right) => (
              <option key={right} value={right}>
                {texts[`right.${right}`]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Facts
        of={[
          [texts.controller, controller.name],
          [texts.answerDue, due],
        ]}
      />
      <div class="actions">
        <a class="button" href={addressOfLetter(data, right, props.decision)}>
          {texts.writeLetter}
        </a>
      </div>
    </details>
  )
}
