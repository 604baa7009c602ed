// Behind the gate, with the Content-Security-Policy enforced, everything keeps working before consent.

import { keepWorking } from '../leaks/keep-working.ts'
import { test } from '../leaks/shop-visit.ts'

test.use({ gate: 'enforce' })

keepWorking()
