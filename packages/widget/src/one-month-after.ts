// By when a request must have been answered (GDPR art. 12(3)). Pure.

/**
 * The same day of the next month, or its last day where it has none such (Regulation 1182/71, art. 3(2)(c)); in
 * milliseconds, by the visitor's calendar.
 */
export function oneMonthAfter(time: number): number {
  const date = new Date(time)
  const day = date.getDate()
  date.setMonth(date.getMonth() + 1)
  // The month was too short, and the next one has begun.
  if (date.getDate() !== day) date.setDate(0)
  return date.getTime()
}
