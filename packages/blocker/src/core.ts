// The seam between what holds, which the page needs before anything else, and what decides, which is a file of its own.

import type { Askfirst, Rules } from '@askfirst/policy'
import type { Consent } from './consent.ts'
import type { CookieJar } from './cookie-jar.ts'
import type { withNatives } from './natives.ts'
import type { Later } from './surfaces/databases.ts'
import type { Holder } from './surfaces/elements.ts'
import type { Trusted } from './trusted.ts'

/** What the page script hands to the file of acts, and to nobody else. */
export interface Core {
  /** The trees that are watched: the document and its shadow trees. */
  readonly roots: readonly WeakRef<Document | ShadowRoot>[]
  readonly rules: Rules
  /** What our code becomes where the page demands Trusted Types. */
  readonly trusted: Trusted
  readonly jar: CookieJar
  /** The browser's own, to be called as a function. */
  readonly request: typeof fetch
  /** Opens the pristine localStorage and sessionStorage, where the browser has them. */
  areas(): readonly Storage[]
  readonly consent: Consent
  /** In which this page asks. */
  languageNow(): string
  readonly holder: Holder
  /** Loads a file of ours, once; rejects with `FILE_MISSING` where it does not arrive. */
  loadFile(name: string): Promise<unknown>
  /** Runs ours as if the page had changed none of the built-ins that it rests on: for what comes later than the call. */
  readonly withNatives: typeof withNatives
  /** @throws `SERVICE_UNKNOWN` on a local host */
  known(name: string): unknown
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
  | 'when'
  | 'allowOnce'
  | 'show'
  | 'hide'
  | 'present'

/** They, and what the page script itself asks for; each is told the click that is being handled. */
export type Acts = {
  readonly [Name in ActName]: (press: Press | undefined, ...args: Parameters<Askfirst[Name]>) => unknown
} & {
  /** Carries out what the control says. */
  press(press: Press): unknown
  /** Answers what a page asks of what is stored, past the guards: see `guardDatabases`. */
  later(press: unknown, ...question: Parameters<Later>): unknown
}
