// Behind the gate, with the Content-Security-Policy enforced, in a browser that runs no scripts.

import { test } from '../leaks/fixtures.ts'
import { vectors } from '../leaks/vectors/all.ts'
import { tryMarkup } from './try-markup.ts'

test.use({ gate: 'enforce' })

tryMarkup(vectors.map(({ gap: _gap, beyond: _beyond, ...vector }) => vector))
