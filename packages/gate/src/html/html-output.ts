// The source of a document and what becomes of it, by offsets in the source. Knows nothing of HTML.

/** What was written in stays byte for byte what it was, but where something else is put. */
export interface HtmlOutput {
  /** Takes in the next piece of the source. */
  add(piece: string): void
  /** The source between two offsets that have not been passed. */
  between(from: number, to: number): string
  /** Passes the source on up to this offset. */
  pass(to: number): void
  /** Leaves it out up to this offset. */
  skip(to: number): void
  put(text: string): void
  /** What there is to give since the last time. */
  take(): string
  /** How far the source has been passed. */
  readonly passed: number
  /** Characters that wait. */
  readonly waiting: number
}

/** For one document. */
export function makeHtmlOutput(): HtmlOutput {
  let source = ''
  let start = 0
  let passed = 0
  let out = ''
  return {
    add(piece) {
      source = source.slice(passed - start) + piece
      start = passed
    },
    between: (from, to) => source.slice(from - start, to - start),
    pass(to) {
      if (to <= passed) return
      out += source.slice(passed - start, to - start)
      passed = to
    },
    skip(to) {
      passed = Math.max(passed, to)
    },
    put(text) {
      out += text
    },
    take() {
      const text = out
      out = ''
      return text
    },
    get passed() {
      return passed
    },
    get waiting() {
      return start + source.length - passed
    },
  }
}
