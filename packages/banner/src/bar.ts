// Bundle banner/bar: the first layer of one site in one language, as a bar.

import css from './bar.css?inline'
import page from './page.css?inline'
import { startBanner } from './start-banner.ts'

startBanner(page + css)
