// What a page does of itself: it asks, follows what other tabs decide, and looks for what may be released. Everything that acts
// stands on this.

import { type Decision, decisionOf, encodeRecord, type Rules, type Signal, type State, type Terms } from '@askfirst/policy'
import type { Core } from '../core.ts'
import { runForeign } from '../events.ts'
import { settle } from '../memory.ts'
import { readRecord } from '../read-record.ts'
import { watchTabs } from './watch-tabs.ts'
import { writeRecord } from './write-record.ts'

/** The seam, and the terms. */
type Asking = Core & { readonly rules: Rules & Terms }

/** What the acts are given. */
export interface Page extends Asking {
  /** That of the page at this moment, among those of the rules. */
  readonly language: string
  /** `askfirst.<name>.<language>.js`, to be loaded. */
  fileOf(name: string): string
  /** Loads {@link fileOf}; where it cannot be had, nothing happens. */
  loadText(name: string): unknown
  /** Writes the record of this decision. */
  write(decision: Decision, secret?: string): void
  /** Makes what the record says, or `recorded` where the browser keeps no cookie, the decision of this page; gives what follows from it. */
  take(recorded?: Decision): () => void
  /** The same at once. */
  follow(): void
  /** Grants this service for this page view. */
  allowOnce(service: string): void
}

/**
 * Opens it; `signals` are told the decision, if there is one, `turned` the states before each change, and `spoken` hears when the
 * page has changed its language.
 */
export function openPage(
  core: Asking,
  signals: readonly Signal[],
  turned: (before: Readonly<Record<string, State>>) => void,
  spoken: () => void,
): Page {
  const { consent, jar, rules, loadFile, languageNow } = core
  let language = languageNow()
  let again = ''
  const { isHeld, memories } = consent.guarding
  const store = (): void => settle(memories, isHeld, (claim) => claim?.some(([id]) => consent.states()[id] === 'denied'))
  const tell = (): void => {
    const { decision } = consent
    if (decision) for (const signal of signals) runForeign(() => signal(decision))
  }
  const write = (decision: Decision, secret?: string): void =>
    writeRecord(jar, rules, location, encodeRecord(rules, decision, consent.gpc, secret), decision.validUntil)
  const take = (recorded?: Decision): (() => void) => {
    const nothing = (): void => {}
    // A page that is rendered ahead of its visit is shown as well, to nobody.
    if ((document as { prerendering?: boolean }).prerendering) return nothing
    const before = consent.states()
    const found = readRecord(jar)
    const [, decided, , , , , id, secret] = found ?? []
    const { decision } = consent
    // The gate and the collector renew the record that they were asked with: an answer under way brings back what was said before.
    if (id && decision?.id === id && decision.decidedAt > Number(decided) * 1e3) {
      write(decision, secret)
      return nothing
    }
    const next = found ? decisionOf(rules, found, consent.gpc) : recorded
    if (!next || JSON.stringify(next) === JSON.stringify(decision)) return nothing
    consent.become(next)
    return () => {
      tell()
      store()
      turned(before)
    }
  }
  const follow = (): void => take()()
  tell()
  watchTabs(window, () => core.withNatives(follow))
  const fileOf = (name: string): string => `askfirst.${name}.${language}.js${again}`
  // A page that is many pages may change its language with its address. What is on screen follows, and whatever comes.
  new MutationObserver(() => {
    const next = languageNow()
    if (next === language) return
    language = next
    // So that a language that was there before is run once more, without being fetched.
    again += '#'
    spoken()
  }).observe(document.documentElement, { attributeFilter: ['lang'] })
  return {
    ...core,
    get language() {
      return language
    },
    fileOf,
    loadText: (name) => loadFile(fileOf(name)).catch(() => {}),
    write,
    take,
    follow,
    allowOnce(service) {
      consent.states()[service] = 'granted'
      store()
    },
  }
}
