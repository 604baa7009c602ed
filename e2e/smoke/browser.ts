// The little that the main story needs of a browser, so that it can be told of each of them.

/** One browser with an empty profile. */
export interface Browser {
  /** Loads a page; resolves when it has loaded. */
  open(url: string): Promise<void>
  /** A real press of the first visible element that the selector finds. */
  press(selector: string): Promise<void>
  /** What an expression is in the page. */
  read<T>(expression: string): Promise<T>
  /** Names of all cookies of the site, those that scripts cannot see included. */
  cookies(): Promise<string[]>
  close(): Promise<void>
}
