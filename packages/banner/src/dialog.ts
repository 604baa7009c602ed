// Bundle banner/dialog: the first layer of one site in one language, as a modal dialog.

import css from './dialog.css?inline'
import { openModal } from './open-modal.ts'
import { startBanner } from './start-banner.ts'

startBanner(css, openModal)
