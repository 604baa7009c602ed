// Every decision that was recorded, each with its receipt.

import type { JSX } from 'preact'
import { dateIn } from './date-in.ts'
import type { RecordedEvent } from './recorded-events.ts'
import type { WidgetData } from './widget-data.ts'

/** `download` takes the id of an event. */
export function History(props: {
  data: WidgetData
  events: readonly RecordedEvent[]
  download: (event: string) => void
}): JSX.Element {
  const { texts, categories, language } = props.data
  const name = (id: string) => categories.find((category) => category.id === id)?.name ?? id
  return (
    <ol class="note">
      {props.events.map(({ event, time, categories }) => (
        <li key={event}>
          <b id={event}>{dateIn(language, Date.parse(time), 'short')}</b>
          <br />
          {Object.entries(categories)
            .map(([id, state]) => `${name(id)}: ${texts[`state.${state}`]}`)
            .join(' · ')}
          <br />
          <button
            type="button"
            class="link"
            id={`${event}-button`}
            aria-labelledby={`${event}-button ${event}`}
            onClick={() => props.download(event)}
          >
            {texts.receipt}
          </button>
        </li>
      ))}
    </ol>
  )
}
