// Bundle widget/language: the notice and the texts of one language, for widget/main.

import { handOver } from './hand-over.ts'
import type { WidgetData } from './widget-data.ts'

declare const ASKFIRST_DATA: WidgetData

handOver('language', ASKFIRST_DATA)
