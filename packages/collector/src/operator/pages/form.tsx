// A form that runs something and says what became of it. Knows nothing about what.

import type { ComponentChildren, JSX, TargetedSubmitEvent } from 'preact'
import { useState } from 'preact/hooks'

interface FormProps {
  /** The label of its button. */
  readonly submit: string
  /** What it does with the fields, by their names; gives what to say then. */
  readonly run: (fields: Readonly<Record<string, string>>) => Promise<string | undefined>
  readonly children: ComponentChildren
}

/** Fields that are empty are left out. While it runs it cannot be sent again. */
export function Form({ submit, run, children }: FormProps): JSX.Element {
  const [said, say] = useState<{ readonly text: string; readonly isProblem?: boolean }>()
  const [isBusy, setBusy] = useState(false)
  const send = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    const entries = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
    )
    setBusy(true)
    say(undefined)
    try {
      const text = await run(Object.fromEntries(entries))
      say(text ? { text } : undefined)
    } catch (error) {
      say({ text: error instanceof Error ? error.message : String(error), isProblem: true })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={send}>
      {children}
      <button type="submit" aria-disabled={isBusy}>
        {submit}
      </button>
      <p class={said?.isProblem ? 'said problem' : 'said'} role="status">
        {said?.text}
      </p>
    </form>
  )
}
