// The typed handle on `window.askfirst`, whether its script has run already or not.

import type { Askfirst, AskfirstEvents } from '@askfirst/policy'

interface Page {
  askfirst?: Askfirst | ((askfirst: Askfirst) => void)[]
}

/**
 * The API of this page. Before its script has run, a handle that waits for it: nothing is allowed, listeners and calls are
 * kept and carried out then. On a server nothing is ever allowed, and nothing waits.
 */
export function connect(): Askfirst {
  const { askfirst } = globalThis as Page
  return askfirst && !Array.isArray(askfirst) ? askfirst : waitingHandle()
}

function waitingHandle(): Askfirst {
  const page = globalThis as Page
  const arrived = (): Askfirst | undefined => (page.askfirst && !Array.isArray(page.askfirst) ? page.askfirst : undefined)
  const push = (...runs: ((askfirst: Askfirst) => void)[]): void => {
    if (typeof document === 'undefined') return
    page.askfirst ??= []
    page.askfirst.push(...runs)
  }
  const later = <T>(call: (askfirst: Askfirst) => Promise<T> | T): Promise<T> =>
    new Promise((done, failed) => push((askfirst) => new Promise<T>((answer) => answer(call(askfirst))).then(done, failed)))
  return {
    get version() {
      return arrived()?.version ?? ''
    },
    get decision() {
      return arrived()?.decision
    },
    get gpc() {
      return arrived()?.gpc ?? false
    },
    get gaps() {
      return arrived()?.gaps ?? []
    },
    allows: (name) => arrived()?.allows(name) ?? false,
    when: (name) => later((askfirst) => askfirst.when(name)),
    on<E extends keyof AskfirstEvents>(event: E, run: (detail: AskfirstEvents[E]) => void) {
      let stop: (() => void) | undefined
      let stopped = false
      push((askfirst) => {
        if (!stopped) stop = askfirst.on(event, run)
      })
      return () => {
        stopped = true
        stop?.()
      }
    },
    acceptAll: () => later((askfirst) => askfirst.acceptAll()),
    rejectAll: () => later((askfirst) => askfirst.rejectAll()),
    decide: (choices) => later((askfirst) => askfirst.decide(choices)),
    withdraw: (name) => later((askfirst) => askfirst.withdraw(name)),
    allowOnce: (service) => push((askfirst) => askfirst.allowOnce(service)),
    show: (view) => later((askfirst) => askfirst.show(view)),
    hide: () => push((askfirst) => askfirst.hide()),
    held: () => arrived()?.held() ?? [],
    receipt: () => later((askfirst) => askfirst.receipt()),
    exportData: () => later((askfirst) => askfirst.exportData()),
    eraseData: () => later((askfirst) => askfirst.eraseData()),
    push,
    present: (presenter) => push((askfirst) => askfirst.present(presenter)),
  }
}
