// A modal first layer that locks nobody out: where it cannot be seen, it is not modal any more.

import type { OpenModal } from './present-banner.ts'

/**
 * Opens `dialog` over the page. It closes by itself where something hides it, an ad blocker for example: a page under a
 * modal dialog that nobody sees would be a locked one.
 */
export const openModal: OpenModal = (dialog, closed) => {
  const closeUnseen = () => {
    if (!(dialog.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? dialog.offsetHeight)) dialog.close()
  }
  dialog.addEventListener('close', closed)
  dialog.showModal()
  new ResizeObserver(closeUnseen).observe(dialog)
  // What was never visible is not observed.
  closeUnseen()
}
