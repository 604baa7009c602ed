// The main story in WebKit.

import { findWebKit } from '../find-browser.ts'
import { tellMainStory } from './main-story.ts'
import { openWebKit } from './webkit.ts'

const found = findWebKit()
tellMainStory('WebKit', found, () => openWebKit('path' in found ? found.path : '', found.browser ?? ''))
