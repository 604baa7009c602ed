// The seam between what every page needs and what only an act of the visitor's needs.

import type { Askfirst, Decision, Rules, VisitorRecord } from '@askfirst/policy'
import type { CookieJar } from './cookie-jar.ts'
import type { Layers } from './layers.ts'
import type { Press } from './press.ts'

/** What the page script hands to the file of acts, and to nobody else. */
export interface Core {
  readonly win: Window & typeof globalThis
  readonly rules: Rules
  readonly jar: CookieJar
  /** The browser's own. */
  readonly request: typeof fetch
  /** Pristine localStorage, where the browser has it. */
  readonly area: Storage | undefined
  readonly language: string
  readonly gpc: boolean
  readonly layers: Layers
  decision(): Decision | undefined
  record(): VisitorRecord | undefined
  /** Loads what the preferences need. */
  prepare(): Promise<unknown>
  /** Makes what the record says the decision of this page, and of the others. */
  follow(next?: Decision): void
  /** @throws `SERVICE_UNKNOWN` on a local host */
  known(name: string): unknown
}

/** The calls of the API that write or send something, for the click that is being handled. */
export type Acts = (press: Press | undefined) => Pick<Askfirst, (typeof actNames)[number]>

/** Their names. */
export const actNames: readonly ['acceptAll', 'rejectAll', 'decide', 'withdraw', 'receipt', 'exportData', 'eraseData'] = [
  'acceptAll',
  'rejectAll',
  'decide',
  'withdraw',
  'receipt',
  'exportData',
  'eraseData',
]
