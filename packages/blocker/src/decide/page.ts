// What a page does of itself: it asks, follows what other tabs decide, and looks for what may be released. Everything that acts
// stands on this.

import { type Decision, decisionOf, type Rules, type State } from '@askfirst/policy'
import type { Core } from '../core.ts'
import { fail } from '../events.ts'
import { settle } from '../memory.ts'
import { readRecord } from '../read-record.ts'
import { watchTabs } from './watch-tabs.ts'

/** What the acts are given. */
export interface Page extends Core {
  readonly language: string
  /** Loads a file of ours, once; rejects with `FILE_MISSING` where it does not arrive. */
  loadFile(name: string): Promise<unknown>
  /** Loads `askfirst.<name>.<language>.js`; where it cannot be had, nothing happens. */
  loadText(name: string): unknown
  /** Is there anything that nobody has answered? */
  asks(): boolean
  /** Makes what the record says, or `recorded` where the browser keeps no cookie, the decision of this page. */
  follow(recorded?: Decision): void
  /** Grants this service for this page view. */
  allowOnce(service: string): void
  /** Tells the other tabs to look at the record. */
  announce(): void
}

/** Opens it; `turned` is told the states before each change. */
export function openPage(core: Core, turned: (before: Readonly<Record<string, State>>) => void): Page {
  const { consent, jar, rules } = core
  const { loadFile, language } = makeLoadFile(rules)
  const { isHeld, memories } = consent.guarding
  const store = (): void => settle(memories, isHeld, (claim) => claim?.some(([id]) => consent.states()[id] === 'denied'))
  const follow = (recorded?: Decision): void => {
    const before = consent.states()
    const found = readRecord(jar)
    const next = found ? decisionOf(rules, found, consent.gpc) : recorded
    if (!next || JSON.stringify(next) === JSON.stringify(consent.decision)) return
    consent.become(next)
    store()
    turned(before)
  }
  return {
    ...core,
    language,
    loadFile,
    loadText: (name) => loadFile(`askfirst.${name}.${language}.js`).catch(() => {}),
    asks: () => Object.values(consent.states()).includes('unasked'),
    follow,
    allowOnce(service) {
      consent.states()[service] = 'granted'
      store()
    },
    announce: watchTabs(window, () => follow()),
  }
}

/** Files stand beside this one, and are loaded with its nonce. */
function makeLoadFile({ languages }: Rules): Pick<Page, 'loadFile' | 'language'> {
  const { src, nonce } = document.currentScript as HTMLScriptElement
  const loads: Record<string, Promise<unknown> | undefined> = {}
  return {
    language: languageOf(languages, document, navigator.languages),
    loadFile: (name) =>
      (loads[name] ??= new Promise((done, failed) => {
        const file = document.createElement('script')
        file.src = src.replace(/[^/]*$/, name)
        file.nonce = nonce
        file.onload = done
        file.onerror = () => {
          // It may be asked for again.
          delete loads[name]
          failed(fail('FILE_MISSING', name))
        }
        document.head.append(file)
      })),
  }
}

/** The language of the page among those of the rules: what `<html lang>` says, else the browser, else the first. */
export function languageOf(languages: readonly string[], document: Document, wanted: readonly string[]): string {
  const tags = [document.documentElement.lang, ...wanted]
  return (
    tags.map((tag) => languages.find((language) => tag.startsWith(language))).find((language) => language) ??
    (languages[0] as string)
  )
}
