// An Askfirst that only remembers: what was introduced to it, what was asked of it.

import type { Askfirst, Presenter } from '@askfirst/policy'

/** The fake; `emit` calls the listeners of an event. */
export interface FakeAskfirst extends Askfirst {
  readonly calls: string[]
  readonly presenters: Presenter[]
  emit(event: string): void
}

/** A fake that knows nothing about consent. */
export function fakeAskfirst(gpc = false): FakeAskfirst {
  const calls: string[] = []
  const presenters: Presenter[] = []
  const listeners: [string, (detail: never) => void][] = []
  return {
    calls,
    presenters,
    gpc,
    present: (presenter: Presenter) => presenters.push(presenter),
    on: (event: string, run: (detail: never) => void) => listeners.push([event, run]),
    emit: (event: string) => listeners.filter(([name]) => name === event).forEach(([, run]) => void run({} as never)),
    allowOnce: (service: string) => calls.push(`once ${service}`),
    decide: (choices: object) => Promise.resolve(calls.push(JSON.stringify(choices))),
  } as unknown as FakeAskfirst
}
