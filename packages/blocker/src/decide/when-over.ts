// When a script has run or cannot. Knows nothing of who waits.

/** Calls `told` with the event that says so. */
export function whenOver(script: Element, told: (event: Event) => unknown): void {
  for (const type of ['load', 'error']) script.addEventListener(type, told)
}
