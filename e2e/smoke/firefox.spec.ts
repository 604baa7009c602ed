// The main story in Firefox.

import { findFirefox } from '../find-browser.ts'
import { openFirefox } from './firefox.ts'
import { tellMainStory } from './main-story.ts'

const found = findFirefox()
tellMainStory('Firefox', found, () => openFirefox('path' in found ? found.path : ''))
