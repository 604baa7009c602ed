// What was deleted and why, and a run that does not wait for the schedule.

import type { JSX } from 'preact'
import type { Run } from '../../store/retention.ts'
import type { Retention } from '../retention.ts'
import type { ViewProps } from './app.tsx'
import { askApi } from './call-api.ts'
import { DataTable } from './data-table.tsx'
import { Form } from './form.tsx'
import { Moment } from './moment.tsx'
import { ReasonField } from './reason-field.tsx'
import { useAnswer } from './use-answer.ts'

export function RetentionView({ site: { site } }: ViewProps): JSX.Element {
  const { answer, problem, reload } = useAnswer<Retention>(`retention?site=${site}`)
  if (!answer) return <p class={problem ? 'problem' : undefined}>{problem ?? 'One moment …'}</p>
  const { months, reason, auditMonths, dryRun, runs } = answer
  const before = new Date(dryRun.before).toISOString().slice(0, 10)
  return (
    <>
      <p>{`Proof is kept for ${months} months after it has stopped being valid. ${reason ?? ''}`}</p>
      <p>{`The audit log is kept for ${auditMonths} months.`}</p>
      <p>
        A run now would delete <strong>{dryRun.events}</strong> receipts, whose validity ended before {before}.
      </p>
      <Form
        submit="Run now"
        run={async (fields) => {
          const run = await askApi<Run>('POST', 'retention', { site, ...fields })
          reload()
          return `Done: ${countsOf(run)}.`
        }}
      >
        <ReasonField hint="It goes into the audit log." />
      </Form>
      <DataTable
        caption="Runs, the newest first"
        columns={['Started', 'Ended', 'What', 'Proof of what ended before', 'Deleted', 'Why']}
        rows={runs.map((run) => [
          <Moment key="started" at={run.startedAt} />,
          run.endedAt === undefined ? 'not yet' : <Moment key="ended" at={run.endedAt} />,
          run.kind,
          new Date(run.before).toISOString().slice(0, 10),
          countsOf(run),
          run.reason,
        ])}
        empty="There has been no run yet."
      />
    </>
  )
}

function countsOf({ counts }: Run): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0)
  return some.map(([what, count]) => `${count} ${what}`).join(', ') || 'nothing'
}
