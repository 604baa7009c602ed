// Patterns as owners write them: `*` stands for any run of characters, everything else for itself.

/** The source of the regular expression that matches what `pattern` describes. */
export function expressionOf(pattern: string): string {
  return pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')
}

/** Is the whole of `text` what `pattern` describes? */
export function matchesPattern(pattern: string, text: string): boolean {
  return new RegExp(`^${expressionOf(pattern)}$`, 's').test(text)
}
