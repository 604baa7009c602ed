// A modal dialog that locks nobody out: where it cannot be seen, it is not modal any more. Knows nothing of what it shows.

/**
 * Opens `dialog`, which is in the page, over it; `closed` hears of every way in which it closes. It closes by itself where
 * something hides it, an ad blocker for example: a page under a modal dialog that nobody sees would be a locked one.
 */
export function openModal(dialog: HTMLDialogElement, closed: () => void): void {
  const closeUnseen = () => {
    if (dialog.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) dialog.close()
  }
  dialog.addEventListener('close', closed)
  dialog.showModal()
  new ResizeObserver(closeUnseen).observe(dialog)
  // What was never visible is not observed.
  closeUnseen()
}
