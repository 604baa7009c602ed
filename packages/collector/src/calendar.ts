// Counting days and months as laws do, in UTC. Knows nothing about what is due.

/** `2026-11-24`. */
export type Day = string

/** The day that a moment is in, by its milliseconds. */
export function dayOf(at: number): Day {
  return new Date(at).toISOString().slice(0, 10)
}

/** The first millisecond of a day. */
export function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`)
}

/** `days` later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return dayOf(startOf(day) + days * 864e5)
}

/**
 * The day of the same number `months` later, or the last of a month that has none (Regulation (EEC, Euratom) 1182/71,
 * article 3(2)(c)): the period ends with that day. Where it is a holiday or a weekend the regulation ends it later
 * (article 3(4)); whoever keeps to this day is in time everywhere.
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(number, last)))
}

/** The day after `count` days from Monday to Friday. No holiday is left out, so nobody's calendar ends it earlier. */
export function addBusinessDays(day: Day, count: number): Day {
  let on = day
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (new Date(startOf(on)).getUTCDay() % 6 !== 0) left--
  }
  return on
}

/** The latest day of which `months` are over at `now`, in milliseconds: {@link addMonths} of it is before that day. */
export function lastDayEnded(now: number, months: number): Day {
  const yesterday = addDays(dayOf(now), -1)
  const day = addMonths(yesterday, -months)
  const isLast = addDays(yesterday, 1).endsWith('-01')
  return isLast ? addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1) : day
}
