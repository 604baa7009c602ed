// An option that may be repeated: every value counts, in the order they were given.

/** Appends to what came before; commander calls it once for each. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
