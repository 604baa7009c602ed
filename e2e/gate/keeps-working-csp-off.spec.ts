// Behind the gate, without a Content-Security-Policy, everything keeps working before consent.

import { keepWorking } from '../leaks/keep-working.ts'
import { test } from '../leaks/shop-visit.ts'

test.use({ gate: 'off' })

keepWorking()
