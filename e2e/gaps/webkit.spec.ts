// The gaps in WebKit.

import { findWebKit } from '../find-browser.ts'
import { openWebKit } from '../smoke/webkit.ts'
import { proveGaps } from './prove-gaps.ts'

const found = findWebKit()
proveGaps('WebKit', found, () => openWebKit('path' in found ? found.path : '', found.browser ?? ''))
