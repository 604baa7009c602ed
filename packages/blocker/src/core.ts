// The seam between what holds, which every page needs, and what decides, which is a file of its own.

import type { Askfirst, Decision, Rules, State } from '@askfirst/policy'
import type { Consent } from './consent.ts'
import type { CookieJar } from './cookie-jar.ts'

/** What the page script hands to the file of acts, and to nobody else. */
export interface Core {
  /** The trees that are watched: the document and its shadow trees. */
  readonly roots: readonly WeakRef<Document | ShadowRoot>[]
  readonly rules: Rules
  readonly jar: CookieJar
  /** The browser's own, to be called as a function. */
  readonly request: typeof fetch
  /** Pristine localStorage and sessionStorage, where the browser has them. */
  readonly areas: readonly Storage[]
  readonly language: string
  /** Loads `askfirst.<name>.<language>.js`; where it cannot be had, nothing happens. */
  loadText(name: string): unknown
  readonly consent: Consent
  /** Loads a file of ours, once. */
  loadFile(name: string): Promise<unknown>
  /** @throws `SERVICE_UNKNOWN` on a local host */
  known(name: string): unknown
  /** Makes what the record says, or `recorded` where the browser keeps no cookie, the decision of this page. */
  follow(recorded?: Decision): void
  /** Tells the other tabs to look at the record. */
  announce(): void
}

/** The click on a control that is being handled. */
export interface Press {
  readonly control: Element
  /** A person did it, and no program (R83). */
  readonly isTrusted: boolean
}

/** The calls of the API that the file of acts answers. */
export type ActName =
  | 'acceptAll'
  | 'rejectAll'
  | 'decide'
  | 'withdraw'
  | 'receipt'
  | 'exportData'
  | 'eraseData'
  | 'show'
  | 'hide'
  | 'present'

/** They, and what the page script itself asks for; each is told the click that is being handled. */
export type Acts = {
  readonly [Name in ActName]: (press: Press | undefined, ...args: Parameters<Askfirst[Name]>) => unknown
} & {
  /** Carries out what the control says. */
  press(press: Press): unknown
  /** Looks at the page for what may be released, or needs a file. */
  look(): unknown
  /** Everything that follows a decision, but the holding, which has followed already. */
  turn(press: unknown, before: Readonly<Record<string, State>>): unknown
}
