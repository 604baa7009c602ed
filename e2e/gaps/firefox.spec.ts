// The gaps in Firefox.

import { findFirefox } from '../find-browser.ts'
import { openFirefox } from '../smoke/firefox.ts'
import { proveGaps } from './prove-gaps.ts'

const found = findFirefox()
proveGaps('Firefox', found, () => openFirefox('path' in found ? found.path : ''))
