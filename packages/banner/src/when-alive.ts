// When nobody compares the page with what they expect of it any more. Knows nothing of what waits for that.

/**
 * Runs `run` once the page has loaded and the browser has nothing to do. Frameworks that bring to life what a server has written take
 * an element that they do not expect for a mistake, and throw the page away; their scripts are there when it has loaded.
 */
export function whenAlive(run: () => void): void {
  // Safari has no such callback.
  const idle = () => (window.requestIdleCallback ?? setTimeout)(run)
  if (document.readyState === 'complete') idle()
  else addEventListener('load', idle)
}
