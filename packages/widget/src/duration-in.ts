// A retention of the policy in a visitor's language. The browser knows the words, so no language file has to.

/**
 * `13 months` in `language`; `session`, or nothing, gives `otherwise`. What has been put into words already stays as it is.
 */
export function durationIn(language: string, retention: string | undefined, otherwise: string): string {
  if (!retention || retention === 'session') return otherwise
  const [, amount, unit] = /^(\d+) (minute|hour|day|week|month|year)s?$/.exec(retention) ?? []
  if (!unit) return retention
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(amount))
}
