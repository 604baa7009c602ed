// R61: measuring for oneself is exempt in some countries, and only with these periods.

import type { Check, Finding } from './finding.ts'

const days: Readonly<Record<string, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 365 / 12, year: 365 }

/** Objects to own-use measurement whose cookies live longer than 13 months or whose data is kept longer than 25 (CNIL). */
export const ownMeasurement: Check = ({ services }) =>
  Object.entries(services)
    .filter(([, { reason }]) => reason === 'audience-measurement-own-use')
    .flatMap(([id, { cookies, dataRetention }]) => [
      ...cookies.flatMap(({ retention }, at) => tooLong(retention, 13, `services.${id}.cookies[${at}].retention`)),
      ...tooLong(dataRetention, 25, `services.${id}.dataRetention`),
    ])

function tooLong(period: string | undefined, months: number, path: string): Finding[] {
  if (period !== undefined && daysOf(period) <= daysOf(`${months} months`)) return []
  return [
    {
      level: 'error',
      requirement: 'R61',
      path,
      message: `own-use measurement is exempt up to ${months} months; shorten it, or move the service to \`analytics\``,
    },
  ]
}

function daysOf(period: string): number {
  const [amount = '', unit = ''] = period.split(' ')
  return Number(amount) * (days[unit.replace(/s$/, '')] ?? 0) || 0
}
