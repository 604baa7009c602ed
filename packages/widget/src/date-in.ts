// A moment in a visitor's language.

/**
 * The date of `time` in words, with the time of day where `timeStyle` is given; in digits, as `2026-11-23`, where the browser has no
 * words of this language: those of another one would be mixed in (R24).
 */
export function dateIn(language: string, time: number, timeStyle?: 'short'): string {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  return new Intl.DateTimeFormat(isKnown ? language : 'sv', {
    dateStyle: isKnown ? 'long' : 'short',
    ...(timeStyle && { timeStyle }),
  }).format(time)
}
