// A period of the policy in the notation of ISO 8601, knowing nothing about what is kept that long.

const units: Readonly<Record<string, string>> = { minute: 'TM', hour: 'TH', day: 'D', week: 'W', month: 'M', year: 'Y' }

/** `13 months` as `P13M`, `30 minutes` as `PT30M`; `undefined` for `session` and for what is no period. */
export function isoDurationOf(period: string): string | undefined {
  const [, amount, unit = ''] = period.match(/^([1-9]\d*) ([a-z]+?)s?$/) ?? []
  const [time = '', letter = time] = [...(units[unit] ?? '')]
  if (amount === undefined || letter === '') return undefined
  return letter === time ? `P${amount}${letter}` : `P${time}${amount}${letter}`
}
