// The little that the main stories need of a browser, so that they can be told of each of them.

/** A browser with an empty profile, and the visitor in front of it. */
export interface Browser {
  /** Loads a page; resolves when it has loaded. */
  open(url: string): Promise<void>
  /** A real press of the first visible element that the selector finds, of those that say `text` if it is given. */
  press(selector: string, text?: string): Promise<void>
  /** A key pressed and let go, wherever the focus is. */
  type(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>
  /** What an expression is in the page. */
  read<T>(expression: string): Promise<T>
  /** Names of all cookies of the site, those that scripts cannot see included. */
  cookies(): Promise<string[]>
  close(): Promise<void>
}

/** The element that {@link Browser.press} presses, as it is now; runs in the page. */
export function visibleElement(selector: string, text = ''): Element | undefined {
  const isMeant = (element: Element) => element.checkVisibility() && (!text || element.textContent?.trim() === text)
  return [...document.querySelectorAll(selector)].find(isMeant)
}

/** Asks again until there is an answer, for ten seconds. @throws Error that says `what` is missing */
export async function soon<T>(what: string, ask: () => Promise<T | null | undefined>): Promise<T> {
  for (const end = Date.now() + 10_000; ; ) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`Nothing visible to press: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
