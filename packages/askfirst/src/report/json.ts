// A report for programs.

import type { Reported } from './reported.ts'

/** `{ file, findings: [{ level, code?, requirement?, path, message }] }`. */
export function reportJson(file: string, findings: readonly Reported[]): string {
  return JSON.stringify({ file, findings }, null, 2)
}
