// The main stories in Firefox.

import { findFirefox } from '../find-browser.ts'
import { openFirefox } from './firefox.ts'
import { tellMainStories } from './main-stories.ts'

const found = findFirefox()
tellMainStories('Firefox', found, (downloads) => openFirefox('path' in found ? found.path : '', downloads))
