// askfirst.js for one site: `askfirst build` puts the rules and the signals in the places of the two names.

import type { Rules, Signal } from '@askfirst/policy'
import { boot } from './boot.ts'

declare const ASKFIRST_RULES: Rules
declare const ASKFIRST_SIGNALS: readonly Signal[]

boot(window, ASKFIRST_RULES, ASKFIRST_SIGNALS)
