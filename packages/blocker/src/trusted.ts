// What we hand to the browser as code, where a page demands Trusted Types: a policy named `askfirst`, which a page cannot reach.

const same = (text: string): string => text

/** Gives text back as what a page with Trusted Types takes; elsewhere, or where the page does not allow the name, as it is. */
export interface Trusted {
  createHTML(text: string): string
  createScript(text: string): string
  createScriptURL(text: string): string
}

type Is = (text: unknown) => boolean
const types = (
  window as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: Trusted): Trusted; isHTML: Is; isScript: Is; isScriptURL: Is }
  }
).trustedTypes
const kinds = [types?.isHTML, types?.isScript, types?.isScriptURL]

/** Is it text that a policy of the page has made? Of any window. */
export function isTrusted(text: unknown): boolean {
  return kinds.some((is) => is?.call(types, text))
}

/** Made once: where names may not be used twice, nobody else can have it. */
export const trusted: Trusted = (() => {
  const rules: Trusted = { createHTML: same, createScript: same, createScriptURL: same }
  try {
    return types?.createPolicy('askfirst', rules) ?? rules
  } catch {
    return rules
  }
})()
