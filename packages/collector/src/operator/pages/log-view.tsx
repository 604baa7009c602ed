// Whether the log is what it should be.

import type { JSX } from 'preact'
import type { LogGrowth, LogHealth } from '../log-health.ts'
import type { RangeCheck } from '../verify-range.ts'
import type { ViewProps } from './app.tsx'
import { askApi } from './call-api.ts'
import { Form } from './form.tsx'
import { Moment } from './moment.tsx'
import { useAnswer } from './use-answer.ts'

export function LogView({ site: { site } }: ViewProps): JSX.Element {
  const { answer, problem } = useAnswer<LogHealth>(`log?site=${site}`)
  if (!answer) return <p class={problem ? 'problem' : undefined}>{problem ?? 'One moment …'}</p>
  const { size, checkpoint, signed, kid, newest, keys } = answer
  return (
    <>
      <p class={signed ? undefined : 'problem'}>
        {signed
          ? '✓ The head of the log is signed by a key of the site.'
          : '✗ The head of the log is not signed by a key of the site.'}
      </p>
      <dl>
        <dt>Leaves</dt>
        <dd>{size}</dd>
        <dt>Last grown</dt>
        <dd>{newest === undefined ? 'not known' : <Moment at={newest} />}</dd>
        <dt>Key</dt>
        <dd>
          <code>{kid ?? 'none'}</code> {keys.length > 1 && `(one of ${keys.length})`}
        </dd>
      </dl>
      <h2>Checkpoint</h2>
      <p class="hint">Keep it where nobody who can write to the store can write. Later it shows that the log has only grown.</p>
      <pre>{checkpoint}</pre>
      <h2>Verify leaves</h2>
      <Form
        submit="Verify"
        run={async ({ from, to }) => {
          const check = await askApi<RangeCheck>('POST', 'log/verify', { site, from: Number(from), to: Number(to) })
          const found = `${check.events} receipts and ${check.notices} notices are what the log says; ${check.gone} were erased or deleted.`
          if (check.faults.length === 0) return `✓ ${found}`
          throw new Error(`✗ ${check.faults.map(({ leaf, message }) => `Leaf ${leaf}: ${message}.`).join(' ')}`)
        }}
      >
        <label>
          From leaf
          <input name="from" type="number" min={0} required defaultValue={String(Math.max(0, size - 1000))} />
        </label>
        <label>
          Up to, not including
          <input name="to" type="number" min={0} max={size} required defaultValue={String(size)} />
        </label>
      </Form>
      <h2>Compare with an earlier checkpoint</h2>
      <Form
        submit="Compare"
        run={async ({ checkpoint }) => {
          const growth = await askApi<LogGrowth>('POST', 'log/consistency', { site, checkpoint })
          if (!growth.signed) throw new Error('✗ This is no checkpoint of this log that a key of the site signed.')
          if (!growth.consistent) throw new Error(`✗ The log is not what it was at ${growth.from} leaves.`)
          return `✓ From ${growth.from} to ${growth.to} leaves the log has only grown.`
        }}
      >
        <label>
          Checkpoint
          <textarea name="checkpoint" rows={6} required spellcheck={false} />
        </label>
      </Form>
    </>
  )
}
