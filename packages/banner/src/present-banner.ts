// The first layer: asks, and leaves what the answer means to the blocker.

import type { Askfirst, Decision } from '@askfirst/policy'
import type { BannerData } from './banner-data.ts'
import { make, makeButton } from './make.ts'
import { announce, rootOf } from './root.ts'

/**
 * Introduces the first layer to `askfirst`, which shows and hides it. It is a region, not a dialog: it takes no focus,
 * traps none, and no key or click beside its buttons decides anything (R18). `makeRoom` is told how many pixels it
 * covers, 0 when it is gone, so that nothing focused hides behind it (WCAG 2.4.11) and the end of the page stays
 * readable (R23).
 */
export function presentBanner(askfirst: Askfirst, data: BannerData, makeRoom: (pixels: number) => void): void {
  let section: HTMLElement | undefined
  const size = new ResizeObserver(() => makeRoom(section ? section.offsetHeight : 0))
  askfirst.present({
    view: 'banner',
    notice: data.notice,
    language: data.language,
    layout: data.layout,
    show() {
      if (section) return
      section = bannerOf(data, askfirst.gpc, askfirst.decision)
      rootOf(data).prepend(section)
      // In the top layer no transform, overflow or z-index of the site can displace it.
      section.showPopover?.()
      size.observe(section)
    },
    hide() {
      section?.remove()
      section = undefined
    },
  })
  askfirst.on('change', () => announce(data.saved))
}

/**
 * The elements of the first layer; `gpc` tells whether the browser's opt-out signal is honoured (R66). Who has chosen before
 * is asked about what has changed since, and nothing else (R44).
 */
export function bannerOf(site: BannerData, gpc: boolean, decision?: Decision): HTMLElement {
  const states = decision?.decidedAt ? decision.categories : {}
  const changed = site.categories.filter(([, , id]) => states[id] === 'unasked')
  const data = changed.length ? { ...site, ...site.again, categories: changed } : site
  const links = data.links.map(([label, href]) => make('a', { href }, label))
  return make(
    'section',
    { role: 'region', 'aria-labelledby': 'askfirst-title', popover: 'manual', class: `${data.layout} ${data.position}` },
    make(
      'div',
      {},
      make('h2', { id: 'askfirst-title' }, data.title),
      ...(gpc && data.gpc ? [make('p', { class: 'gpc' }, data.gpc)] : []),
      make('p', {}, data.intro),
      make(
        'dl',
        {},
        ...data.categories.map(([name, description]) => make('div', {}, make('dt', {}, name), make('dd', {}, description))),
      ),
      make('p', {}, data.withdrawal),
      make('p', { class: 'links' }, makeButton(data.thirdParties, 'preferences'), ...links),
    ),
    make(
      'div',
      { class: 'buttons' },
      makeButton(data.acceptAll, 'accept-all'),
      makeButton(data.rejectAll, 'reject-all'),
      makeButton(data.preferences, 'preferences'),
    ),
  )
}
