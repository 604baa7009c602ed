// The first layer: asks, and leaves what the answer means to the blocker.

import type { Askfirst, Decision } from '@askfirst/policy'
import type { BannerData } from './banner-data.ts'
import { make, makeButton } from './make.ts'
import { announce, rootOf } from './root.ts'

/** Opens a modal dialog; only the bundle of that layout has it. */
export type OpenModal = typeof import('./open-modal.ts').openModal

/**
 * Introduces the first layer to `askfirst`, which shows and hides it. It is a region: it takes no focus, traps none, and
 * no key or click beside its buttons decides anything (R18). With `openModal` it is a dialog, which an Escape makes a
 * region; on the pages that it links to it is one from the start, so that they can be read before deciding (R23).
 *
 * `makeRoom` is told how many pixels a region covers, 0 when it is gone, so that nothing focused hides behind it
 * (WCAG 2.4.11) and the end of the page stays readable (R23).
 */
export function presentBanner(
  askfirst: Askfirst,
  data: BannerData,
  makeRoom: (pixels: number) => void,
  openModal?: OpenModal,
): void {
  let layer: HTMLElement | undefined
  const size = new ResizeObserver(() => makeRoom(layer?.hasAttribute('popover') ? layer.offsetHeight : 0))
  const hide = (): void => {
    const gone = layer as Partial<HTMLDialogElement> | undefined
    layer = undefined
    // A dialog gives the focus back.
    gone?.close?.()
    gone?.remove?.()
  }
  const show = (modal?: OpenModal): void => {
    const place = data.mount && document.querySelector(data.mount)
    const root = rootOf(data)
    const shown = bannerOf(data, askfirst.gpc, askfirst.decision, modal ? 'dialog' : place ? 'page' : 'over')
    layer = shown
    if (place) place.append(root)
    root.prepend(shown)
    size.observe(shown)
    if (modal)
      modal(shown as HTMLDialogElement, () => {
        if (layer !== shown) return
        // Where somebody has taken it out of the page, it stays out.
        const isThere = shown.isConnected
        hide()
        if (isThere) show()
      })
    // In the top layer no transform, overflow or z-index of the site can displace it.
    else if (!place) shown.showPopover?.()
  }
  askfirst.present({
    view: 'banner',
    notice: data.notice,
    language: data.language,
    layout: data.layout,
    show() {
      if (!layer) show(data.links.some(([, href]) => isHere(href)) ? undefined : openModal)
    },
    hide() {
      hide()
      // The buttons and dialogs that follow belong to the whole page again.
      if (data.mount) document.body.prepend(rootOf(data))
    },
  })
  askfirst.on('change', () => announce(data.saved))
}

/**
 * Each sentence is a block of its own: as one, it would be the largest thing painted on a page of few words, and be taken for
 * what the page is about (Largest Contentful Paint).
 */
function paragraphOf(sentences: readonly string[]): HTMLElement {
  return make('p', {}, ...sentences.map((sentence) => make('span', {}, sentence)))
}

/** Is the page at `href` the one that is open? */
function isHere(href: string): boolean {
  const { host, pathname } = make('a', { href })
  return host === location.host && pathname === location.pathname
}

/**
 * The elements of the first layer; `gpc` tells whether the browser's opt-out signal is honoured (R66). Who has chosen before
 * is asked about what has changed since, and nothing else (R44).
 */
export function bannerOf(
  site: BannerData,
  gpc: boolean,
  decision?: Decision,
  form: 'dialog' | 'page' | 'over' = 'over',
): HTMLElement {
  const states = decision?.decidedAt ? decision.categories : {}
  const changed = site.categories.filter(([, , id]) => states[id] === 'unasked')
  const data = changed.length ? { ...site, ...site.again, categories: changed } : site
  const links = data.links.map(([label, href]) => make('a', { href }, label))
  const isModal = form === 'dialog'
  return make(
    isModal ? 'dialog' : 'section',
    {
      'aria-labelledby': 'askfirst-title',
      class: `ask ${form === 'page' ? form : `${data.layout} ${data.position.replace('-', ' ')}`}`,
      ...(!isModal && { role: 'region' }),
      ...(form === 'over' && { popover: 'manual' }),
    },
    make(
      'div',
      {},
      // Reading begins at the top where the focus comes in.
      make('h2', { id: 'askfirst-title', ...(isModal && { tabindex: '-1', autofocus: '' }) }, data.title),
      ...(gpc && data.gpc ? [make('p', { class: 'gpc' }, data.gpc)] : []),
      paragraphOf(data.intro),
      make(
        'dl',
        {},
        ...data.categories.map(([name, description]) => make('div', {}, make('dt', {}, name), make('dd', {}, description))),
      ),
      paragraphOf(data.withdrawal),
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
