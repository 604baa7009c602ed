// What the bundles of all layouts do alike: styles, room in the page, and the introduction to window.askfirst.

import { adoptStyles } from './adopt-styles.ts'
import banner from './banner.css?inline'
import type { BannerData } from './banner-data.ts'
import { type OpenModal, presentBanner } from './present-banner.ts'
import { theme } from './theme.ts'
import { withAskfirst } from './with-askfirst.ts'

declare const ASKFIRST_DATA: BannerData

/** Starts the first layer; `css` is that of its layout, `openModal` is there where the layout is modal. */
export function startBanner(css: string, openModal?: OpenModal): void {
  const data = ASKFIRST_DATA
  const sheet = adoptStyles(theme + banner + css)
  const { style } = sheet.cssRules[sheet.insertRule(':root{}')] as CSSStyleRule
  const side = data.position.split('-')[0] === 'top' ? 'top' : 'bottom'
  // Room at the end of the page moves nothing; above it, a bar moves the page by its height rather than hide the header.
  // Other layouts would leave half a page empty there, so what stands behind them waits for the answer.
  const spaces = side === 'top' && data.layout !== 'bar' ? ['scroll-padding-'] : ['scroll-padding-', 'padding-']
  const start = (): void =>
    withAskfirst((askfirst) =>
      presentBanner(
        askfirst,
        data,
        (pixels) => {
          for (const property of spaces) style.setProperty(property + side, pixels ? `${pixels}px` : '', 'important')
        },
        openModal,
      ),
    )
  // The element that it stands in may not have been parsed yet.
  if (data.mount && document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
}
