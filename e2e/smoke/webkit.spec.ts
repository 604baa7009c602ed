// The main stories in WebKit.

import { findWebKit } from '../find-browser.ts'
import { tellMainStories } from './main-stories.ts'
import { openWebKit } from './webkit.ts'

const found = findWebKit()
tellMainStories('WebKit', found, (downloads) => openWebKit('path' in found ? found.path : '', found.browser ?? '', downloads))
