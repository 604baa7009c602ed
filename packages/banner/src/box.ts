// Bundle banner/box: the first layer of one site in one language, as a box.

import css from './box.css?inline'
import floating from './floating.css?inline'
import page from './page.css?inline'
import { startBanner } from './start-banner.ts'

startBanner(page + floating + css)
