// Bundle banner/reopen: the button that reopens the preferences, in one language.

import { adoptStyles } from './adopt-styles.ts'
import reopen from './reopen.css?inline'
import type { ReopenData } from './reopen-data.ts'
import { showReopen } from './show-reopen.ts'
import { theme } from './theme.ts'

declare const ASKFIRST_DATA: ReopenData

adoptStyles(theme + reopen)
showReopen(ASKFIRST_DATA)
