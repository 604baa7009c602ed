// Script and gate, with the Content-Security-Policy enforced: every vector in every phase.

import { test } from '../leaks/fixtures.ts'
import { tryVectors } from '../leaks/try-vectors.ts'
import { vectorsBehindGate } from '../leaks/vectors/beyond-gate.ts'

test.use({ gate: 'enforce' })

tryVectors(vectorsBehindGate('enforce'))
