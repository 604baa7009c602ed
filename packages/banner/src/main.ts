// Bundle banner/main: the first layer of one site in one language.

import { adoptStyles } from './adopt-styles.ts'
import banner from './banner.css?inline'
import type { BannerData } from './banner-data.ts'
import { presentBanner } from './present-banner.ts'
import { theme } from './theme.ts'
import { withAskfirst } from './with-askfirst.ts'

declare const ASKFIRST_DATA: BannerData

const data = ASKFIRST_DATA
const sheet = adoptStyles(theme + banner)
const page = sheet.cssRules[sheet.insertRule(':root{}')] as CSSStyleRule

// Room at the end of the page moves nothing; above it, a bar moves the page by its height rather than hide the header.
// A box would leave half a page empty there, so what stands in that corner waits for the answer.
const spaces = data.layout === 'box' && data.position === 'top' ? ['scroll-padding-'] : ['scroll-padding-', 'padding-']

withAskfirst((askfirst) =>
  presentBanner(askfirst, data, (pixels) => {
    for (const property of spaces) page.style.setProperty(property + data.position, pixels ? `${pixels}px` : '', 'important')
  }),
)
