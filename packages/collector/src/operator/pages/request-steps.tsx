// One request: what is known of it, and a form for its next step.

import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { refusals } from '../../desk/request.ts'
import type { DeskRequest } from '../requests.ts'
import { askApi } from './call-api.ts'
import { Form } from './form.tsx'
import { Moment } from './moment.tsx'

/** What each step does, for whoever chooses; the first that is possible is the usual one. */
const steps = {
  verify: 'Verified: we know who asks',
  answer: 'Answer',
  say: 'Say something, such as what is needed to know who asks',
  extend: 'Take longer, and say why',
  refuse: 'Refuse, and say why',
} as const

interface RequestStepsProps {
  readonly request: DeskRequest
  /** Another one each time somebody opens the request: then the focus comes here. */
  readonly opened: object | undefined
  readonly onDone: () => void
}

export function RequestSteps({ request, opened, onDone }: RequestStepsProps): JSX.Element {
  const { kind, state, due, extendable, message, closedAt } = request
  const heading = useRef<HTMLHeadingElement>(null)
  const possible = (Object.keys(steps) as (keyof typeof steps)[]).filter(
    (step) =>
      (step !== 'verify' || state === 'received') &&
      (step !== 'extend' || extendable !== undefined) &&
      (step !== 'answer' || state === 'verified' || kind === 'opt-out' || kind === 'complaint'),
  )
  const [step, setStep] = useState<string>(possible[0] ?? 'say')
  useEffect(() => heading.current?.focus(), [opened])
  return (
    <section class="card" aria-labelledby="request">
      <h2 id="request" ref={heading} tabIndex={-1}>{`Request: ${kind}`}</h2>
      <p>
        <code>{request.request}</code>
      </p>
      <p>
        Received <Moment at={request.receivedAt} />, due {due}, {state}. Time limits of the {request.law.toUpperCase()}.{' '}
        {request.holdsRecord ? 'Whoever asked showed that they hold a record.' : 'Whoever asked showed no record.'}
      </p>
      {extendable && <p class="hint">{`It may take until ${extendable.to} where you say so and why by ${extendable.sayBy}.`}</p>}
      {message && <blockquote>{message}</blockquote>}
      {closedAt === undefined && (
        <Form
          submit="Do it"
          run={async (fields) => {
            await askApi('POST', `requests/${request.request}`, { site: request.site, version: request.version, step: fields })
            onDone()
            return undefined
          }}
        >
          <label>
            Step
            <select name="step" value={step} onChange={({ currentTarget: { value } }) => setStep(value)}>
              {possible.map((name) => (
                <option key={name} value={name}>
                  {steps[name]}
                </option>
              ))}
            </select>
          </label>
          {step === 'refuse' && (
            <>
              <label>
                Ground
                <select name="reason">
                  {refusals.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </select>
              </label>
              <label>
                Authority they can complain to
                <input name="authority" required maxLength={300} />
              </label>
            </>
          )}
          <label>
            Message
            <textarea name="message" rows={4} maxLength={8000} required={step !== 'verify'} aria-describedby="message-hint" />
          </label>
          <p class="hint" id="message-hint">
            Whoever asked reads it with the number of their request. Hand over the data itself elsewhere.
          </p>
        </Form>
      )}
    </section>
  )
}
