// One person's receipts, by an id that they gave.

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FoundReceipts } from '../receipts.ts'
import type { ViewProps } from './app.tsx'
import { askApi } from './call-api.ts'
import { DataTable } from './data-table.tsx'
import { Form } from './form.tsx'
import { Moment } from './moment.tsx'
import { ReasonField } from './reason-field.tsx'

export function ReceiptsView({ site: { site } }: ViewProps): JSX.Element {
  const [found, setFound] = useState<FoundReceipts>()
  return (
    <>
      <Form
        submit="Find"
        run={async (fields) => {
          setFound(undefined)
          const answer = await askApi<FoundReceipts>('POST', 'receipts', { site, ...fields })
          setFound(answer)
          return answer.restricted ? 'The record is restricted.' : `Found ${answer.events.length}.`
        }}
      >
        <label>
          Id of a receipt or of a record
          <input name="id" required spellcheck={false} autocomplete="off" aria-describedby="id-hint" />
        </label>
        <p class="hint" id="id-hint">
          Whoever holds the receipts can read it in them, or on the site under “Your choices”.
        </p>
        <ReasonField hint="It goes into the audit log, and whoever these receipts are of is shown it. Name nobody in it." />
      </Form>
      {found?.restricted && (
        <p class="problem">The person has had their record restricted (GDPR art. 18): it is kept and not shown.</p>
      )}
      {found && !found.restricted && <Found found={found} />}
    </>
  )
}

function Found({ found: { events, notices } }: { readonly found: FoundReceipts }): JSX.Element {
  const statesOf = (states: Readonly<Record<string, string>>): string =>
    Object.entries(states)
      .map(([id, state]) => `${id} ${state}`)
      .join(', ')
  return (
    <>
      <DataTable
        caption="Receipts, from the first to the latest"
        columns={['When', 'Categories', 'Services', 'How', 'What was shown', 'Good until', 'Receipt', 'Leaf']}
        rows={events.map(({ leaf, receipt }) => [
          <Moment key="when" at={receipt.time} />,
          statesOf(receipt.categories),
          statesOf(receipt.services) || '–',
          `${receipt.control} in ${receipt.layer}, by ${receipt.how}`,
          `${receipt.layout}, ${receipt.language}`,
          receipt.validUntil.slice(0, 10),
          <code key="event">{receipt.event}</code>,
          leaf,
        ])}
        numbers={[7]}
      />
      {Object.entries(notices).map(([hash, notice]) => (
        <details key={hash}>
          <summary>
            The notice <code>{hash.slice(0, 18)}…</code>
          </summary>
          <pre>{JSON.stringify(notice, null, 2)}</pre>
        </details>
      ))}
    </>
  )
}
