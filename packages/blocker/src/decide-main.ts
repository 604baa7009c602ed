// askfirst.decide.js: the acts, for the page script that has asked for them.

import { makeActs } from './acts/make-acts.ts'
import type { Core } from './core.ts'

;(window as unknown as { askfirst: { present(acts: (core: Core) => ReturnType<typeof makeActs>): void } }).askfirst.present(
  makeActs,
)
