// The requests desk: who waits for what until when, and the next step of each.

import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../requests.ts'
import type { ViewProps } from './app.tsx'
import { DataTable } from './data-table.tsx'
import { Pager } from './pager.tsx'
import { RequestSteps } from './request-steps.tsx'
import { usePages } from './use-pages.ts'

export function RequestsView({ site: { site } }: ViewProps): JSX.Element {
  const [all, setAll] = useState(false)
  // Opening the same one again moves the focus there again.
  const [opened, open] = useState<{ readonly request: string }>()
  const paged = usePages<Desk>(`requests?site=${site}${all ? '&all=1' : ''}`)
  const { answer, problem, reload, number } = paged
  // What was opened stays with the page it is on.
  useEffect(() => open(undefined), [all, number])
  if (!answer) return <p class={problem ? 'problem' : undefined}>{problem ?? 'One moment …'}</p>
  const { counts, requests, today } = answer
  const request = requests.find((one) => one.request === opened?.request)
  return (
    <>
      <p>
        {counts.open} open, {counts.overdue} overdue, {counts.received} received in the last year. Today is {today}.
      </p>
      <label class="line">
        <input type="checkbox" checked={all} onChange={({ currentTarget: { checked } }) => setAll(checked)} />
        Also those that are answered
      </label>
      <DataTable
        caption={all ? 'Requests, the newest first' : 'Open requests, the first due first'}
        columns={['Due', 'Kind', 'State', 'Received', 'Language', 'Request']}
        rows={requests.map((one) => [
          one.overdue ? <strong class="overdue">{`⚠ ${one.due}, overdue`}</strong> : one.due,
          one.kind,
          one.state,
          new Date(one.receivedAt).toISOString().slice(0, 10),
          one.language,
          <button
            key="open"
            type="button"
            onClick={() => open({ request: one.request })}
            aria-label={`Open the ${one.kind} request ${one.request}`}
          >
            Open
          </button>,
        ])}
        empty={number === 1 ? 'Nobody waits for an answer.' : 'There is nothing on this page any more.'}
      />
      <Pager {...paged} />
      {request && (
        <RequestSteps key={`${request.request} ${request.version}`} request={request} opened={opened} onDone={reload} />
      )}
      {opened && !request && <Closed request={opened.request} />}
    </>
  )
}

/** What had the focus is gone with the request: it goes on here. */
function Closed({ request }: { readonly request: string }): JSX.Element {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <p ref={said} tabIndex={-1}>
      The request <code>{request}</code> is closed.
    </p>
  )
}
