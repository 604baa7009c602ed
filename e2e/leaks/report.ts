// Prints what the leak suite found as a table, and writes it as JSON. Silent where no vector was tried.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FullConfig, Reporter, TestCase, TestResult } from 'playwright/types/testReporter'
import { surfaces } from './vector.ts'
import { phases, type Verdict, verdictsType } from './verdict.ts'

export default class LeakReport implements Reporter {
  #folder = 'test-results'
  readonly #verdicts: Verdict[] = []

  onBegin(config: FullConfig): void {
    this.#folder = config.projects[0]?.outputDir ?? this.#folder
  }

  onTestEnd(_: TestCase, { attachments }: TestResult): void {
    for (const { contentType, body } of attachments)
      if (contentType === verdictsType && body) this.#verdicts.push(...(JSON.parse(body.toString()) as Verdict[]))
    if (this.#verdicts.length) this.#write()
  }

  onEnd(): void {
    if (this.#verdicts.length === 0) return
    const rows = [...surfaces.map((surface) => rowOf(this.#verdicts, surface)), rowOf(this.#verdicts)]
    console.table(rows.filter(({ vectors }) => vectors))
  }

  /** After every test: a run that is cut short has said what it knew. */
  #write(): void {
    mkdirSync(this.#folder, { recursive: true })
    writeFileSync(join(this.#folder, 'leaks.json'), `${JSON.stringify(this.#verdicts, null, 1)}\n`)
    writeFileSync(join(this.#folder, 'leaks.txt'), `${linesOf(this.#verdicts)}\n`)
  }

  printsToStdio(): boolean {
    return false
  }
}

/** One surface, or all of them: how many of its vectors leak in each phase, how many are gaps and how many broke. */
function rowOf(all: readonly Verdict[], surface?: string): Record<string, string | number> {
  const verdicts = all.filter((verdict) => surface === undefined || verdict.surface === surface)
  const count = (is: (verdict: Verdict) => boolean): number => verdicts.filter(is).length
  const leaks = phases.map((phase) => [phase, count(({ leaked }) => leaked[phase].length > 0)])
  const held = count(({ leaked, failure }) => !failure && !phases.slice(1).some((phase) => leaked[phase].length))
  return {
    surface: surface ?? 'all',
    vectors: verdicts.length,
    ...Object.fromEntries(leaks),
    held,
    gaps: count(({ excused }) => excused.length > 0),
    'broken after a grant': count(({ missing }) => missing.length > 0),
  }
}

/** Everything that is not as it should be, by vector. */
function linesOf(verdicts: readonly Verdict[]): string {
  return verdicts
    .flatMap(({ surface, name, gap, leaked, excused, missing, failure }) => {
      const leaks = phases.slice(1).flatMap((phase) => leaked[phase].map((what) => `    ${phase}: ${what}`))
      if (leaked.without.length === 0) leaks.unshift('    does not leak without askfirst')
      if (failure) leaks.push(`    could not be judged: ${failure}`)
      if (missing.length) leaks.push(`    after a grant: no ${missing.join()}`)
      if (excused.length) leaks.push(`    gap (${gap ?? 'beyond the reach of scripts'}): ${excused.join('; ')}`)
      return leaks.length ? [`${surface}: ${name}`, ...leaks] : []
    })
    .join('\n')
}
