// From a reason of the policy (R60) to the text that explains it.

/** `user-input` gives `reason.userInput`: keys of texts are letters and dots. */
export function reasonKeyOf(reason: string): string {
  return `reason.${reason.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`
}
