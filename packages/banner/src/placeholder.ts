// Bundle banner/placeholder: the boxes over held frames, in one language.

import { adoptStyles } from './adopt-styles.ts'
import { fillPlaceholders } from './fill-placeholders.ts'
import placeholder from './placeholder.css?inline'
import type { PlaceholderData } from './placeholder-data.ts'
import { theme } from './theme.ts'
import { whenAlive } from './when-alive.ts'
import { withAskfirst } from './with-askfirst.ts'

declare const ASKFIRST_DATA: PlaceholderData

const sheet = adoptStyles(theme + placeholder)

whenAlive(() => withAskfirst((askfirst) => fillPlaceholders(askfirst, ASKFIRST_DATA, sheet.cssRules[0] as CSSLayerBlockRule)))
