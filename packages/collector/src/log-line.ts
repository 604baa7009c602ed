// What the collector says of itself while it runs: counts and codes, never an address, an id or anything a visitor sent.

/** One structured line. */
export type LogLine =
  | { readonly level: 'info'; readonly what: 'started'; readonly url: string; readonly sites: readonly string[] }
  | { readonly level: 'info'; readonly what: 'committed'; readonly site: string; readonly events: number }
  | { readonly level: 'info'; readonly what: 'stopping' | 'stopped' }
  | {
      readonly level: 'error'
      readonly what: 'undelivered'
      readonly site: string
      readonly hook: string
      readonly attempts: number
      readonly error: string
    }
  | {
      readonly level: 'info'
      readonly what: 'deleted'
      readonly site: string
      readonly counts: Readonly<Record<string, number>>
    }
  | {
      readonly level: 'error'
      /** `lost`: what reads and writes the store has ended by itself, and only another process can take its place. */
      readonly what: 'failed' | 'lost' | 'unpublished'
      readonly error: string
      readonly at: readonly string[]
    }

/** Takes the lines of a collector. */
export type Log = (line: LogLine) => void

/** Writes lines as JSON to standard output, with the time. */
export const logToStdout: Log = (line) => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`)
}

/** An error without its message, which could quote what a visitor sent. */
export function failure(error: unknown, what: 'failed' | 'lost' | 'unpublished' = 'failed'): LogLine {
  const { name, stack = '' } = error instanceof Error ? error : new Error()
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  return { level: 'error', what, error: name, at }
}
