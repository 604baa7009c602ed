// What operators did.

import type { JSX } from 'preact'
import type { Audit } from '../audit.ts'
import type { ViewProps } from './app.tsx'
import { DataTable } from './data-table.tsx'
import { Moment } from './moment.tsx'
import { Pager } from './pager.tsx'
import { usePages } from './use-pages.ts'

export function AuditView({ site: { site } }: ViewProps): JSX.Element {
  const paged = usePages<Audit>(`audit?site=${site}`)
  const { answer, problem } = paged
  if (!answer) return <p class={problem ? 'problem' : undefined}>{problem ?? 'One moment …'}</p>
  return (
    <>
      <DataTable
        caption="What operators did, the newest first"
        columns={['When', 'Who', 'What', 'Reason', 'Of what']}
        rows={answer.entries.map(({ at, operator, what, reason, details }) => [
          <Moment key="when" at={at} />,
          operator,
          what.replaceAll('-', ' '),
          reason || '–',
          Object.entries(details)
            .map(([name, value]) => `${name} ${value}`)
            .join(', '),
        ])}
      />
      <Pager {...paged} />
    </>
  )
}
