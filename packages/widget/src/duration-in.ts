// A retention of the policy in a visitor's language. The browser knows the words, so no language file has to.

/** `13 months` in `language`; anything that is no amount of a unit, such as `session`, gives `otherwise`. */
export function durationIn(language: string, retention: string | undefined, otherwise: string): string {
  const [, amount, unit] = /^(\d+) (\w+?)s?$/.exec(retention ?? '') ?? []
  if (!unit) return otherwise
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(amount))
}
