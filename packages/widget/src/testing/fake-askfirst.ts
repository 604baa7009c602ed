// An Askfirst in memory: what is decided, what was introduced, what was asked of it.

import type { Askfirst, AskfirstErrorCode, Decision, Presenter, State } from '@askfirst/policy'

/** The fake. */
export interface FakeAskfirst extends Askfirst {
  readonly calls: unknown[]
  readonly presenters: Partial<Record<Presenter['view'], Presenter>>
  /** Makes `decision` the decision, as another tab would. */
  turn(decision: Decision | undefined): void
}

/** A decision on the sample's categories and services; what is not named is denied. */
export function decided(granted: readonly string[] = []): Decision {
  const state = (name: string): State => (granted.includes(name) ? 'granted' : 'denied')
  const states = (...names: string[]) => Object.fromEntries(names.map((name) => [name, state(name)]))
  return {
    categories: states('functional', 'analytics', 'marketing'),
    services: { session: 'granted', ...states('video', 'maps', 'ads') },
    decidedAt: Date.UTC(2026, 10, 23, 9, 30),
    validUntil: Date.UTC(2027, 4, 24),
    policy: 'sha256-p',
    how: 'click',
    ...(granted.length && { id: '0f8fad5b-d9cb-469f-a165-70867728950e' }),
  }
}

/** A fake; `answers` are what the collector gives, a code is what it rejects with. */
export function fakeAskfirst(
  answers: { receipt?: unknown; exportData?: unknown; eraseData?: unknown; code?: AskfirstErrorCode } = {},
): FakeAskfirst {
  let decision: Decision | undefined
  const calls: unknown[] = []
  const presenters: Partial<Record<Presenter['view'], Presenter>> = {}
  const listeners = new Set<(detail: never) => void>()
  const answer = (name: 'receipt' | 'exportData' | 'eraseData') => () =>
    answers.code ? Promise.reject(Object.assign(new Error(), { code: answers.code })) : Promise.resolve(answers[name])
  return {
    calls,
    presenters,
    gpc: false,
    get decision() {
      return decision
    },
    turn(next: Decision | undefined) {
      decision = next
      for (const run of listeners) run({ decision } as never)
    },
    present: (presenter: Presenter) => {
      presenters[presenter.view] = presenter
    },
    on(_: string, run: (detail: never) => void) {
      listeners.add(run)
      return () => listeners.delete(run)
    },
    hide: () => calls.push('hide'),
    decide: (choices: object) => Promise.resolve(calls.push(choices)),
    receipt: answer('receipt'),
    exportData: answer('exportData'),
    eraseData: answer('eraseData'),
  } as unknown as FakeAskfirst
}
