// Bundle banner/cloud: the first layer of one site in one language, as a cloud.

import css from './cloud.css?inline'
import floating from './floating.css?inline'
import page from './page.css?inline'
import { startBanner } from './start-banner.ts'

startBanner(page + floating + css)
