// askfirst.decide.js for one site: `askfirst build` puts the terms and the signals in the places of the two names.

import type { Signal, Terms } from '@askfirst/policy'
import type { Acts, Core } from './core.ts'
import { makeActs } from './decide/make-acts.ts'

declare const ASKFIRST_DATA: Terms
declare const ASKFIRST_SIGNALS: readonly Signal[]

const terms = ASKFIRST_DATA
const signals = ASKFIRST_SIGNALS
;(window as unknown as { askfirst: { present(open: (core: Core) => Acts): void } }).askfirst.present((core) =>
  makeActs(core, terms, signals),
)
