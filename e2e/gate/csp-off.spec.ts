// Script and gate, without a Content-Security-Policy: every vector in every phase.

import { test } from '../leaks/fixtures.ts'
import { tryVectors } from '../leaks/try-vectors.ts'
import { vectorsBehindGate } from '../leaks/vectors/beyond-gate.ts'

test.use({ gate: 'off' })

tryVectors(vectorsBehindGate('off'))
