// The browser's turn between a click and what it leads to. Knows nothing of either.

/** The longest that something waits for a paint, in milliseconds: a frame that is not drawn is never painted. */
const patience = 500

/** Runs `run` once the browser has painted what there is: what a press leads to keeps nobody waiting for its paint. A hidden page paints nothing. */
export function afterPaint(run: () => unknown): void {
  if (document.hidden) run()
  else requestAnimationFrame(() => setTimeout(run))
}

/** The same for what may not be lost: at once where the page is left or hidden before, and also where nothing is painted. */
export function afterPaintOrLeaving(run: () => unknown): void {
  let isDue = true
  const once = (): void => {
    if (!isDue) return
    isDue = false
    removeEventListener('pagehide', once)
    document.removeEventListener('visibilitychange', once)
    run()
  }
  addEventListener('pagehide', once)
  document.addEventListener('visibilitychange', once)
  setTimeout(once, patience)
  afterPaint(once)
}
