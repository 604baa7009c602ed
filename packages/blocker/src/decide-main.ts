// askfirst.decide.js for one site: `askfirst build` puts the terms in the place of the name.

import type { Terms } from '@askfirst/policy'
import type { Acts, Core } from './core.ts'
import { makeActs } from './decide/make-acts.ts'

declare const ASKFIRST_DATA: Terms

const terms = ASKFIRST_DATA
;(window as unknown as { askfirst: { present(open: (core: Core) => Acts): void } }).askfirst.present((core) =>
  makeActs(core, terms),
)
