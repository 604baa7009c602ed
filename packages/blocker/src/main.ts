// askfirst.js for one site: `askfirst build` puts the rules, and what is told before any tag, in the places of the two names.

import type { Rules } from '@askfirst/policy'
import { boot } from './boot.ts'

declare const ASKFIRST_RULES: Rules
declare const ASKFIRST_STARTS: readonly (() => void)[]

boot(window, ASKFIRST_RULES, ASKFIRST_STARTS)
