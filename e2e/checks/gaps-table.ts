// The table of gaps as Markdown, and the tests that prove its rows.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserName, browserNames, type Gap } from '../gaps/table.ts'
import { beyondReach } from '../leaks/vectors/beyond.ts'
import { beyondGate, type Csp } from '../leaks/vectors/beyond-gate.ts'
import { root } from './packages.ts'

const cell = { open: 'open', held: 'held', absent: '–' } as const

/** With a newline at its end. */
export function gapsTable(gaps: readonly Gap[]): string {
  const rows = gaps.map(({ surface, why, alone, gate, browsers }) =>
    row(surface, why, alone, ...browserNames.map((name) => cell[browsers[name]]), gate),
  )
  const head = row('what', 'why', 'script alone', ...browserNames, 'script + gate')
  return [
    head,
    row(
      ...head
        .slice(2, -2)
        .split(' | ')
        .map(() => '---'),
    ).replaceAll(' ', ''),
    ...rows,
    '',
  ].join('\n')
}

/**
 * What no script of a page reaches, as Markdown: how many ways of it the leak suite has, and how many get out with the script alone and
 * behind the gate. With a newline at its end.
 */
export function beyondTable(): string {
  const still = (csp: Csp): ReadonlySet<string> => new Set(Object.values(beyondGate[csp]).flat())
  const [off, enforce] = [still('off'), still('enforce')]
  const count = (names: readonly string[], out: ReadonlySet<string>): string =>
    `${names.filter((name) => out.has(name)).length || 'none'}`
  const rows = Object.entries(beyondReach).map(([reason, names]) =>
    row(reason, `${names.length}`, count(names, off), count(names, enforce)),
  )
  const head = row('what no script of a page reaches', 'script alone', "gate, `csp: 'off'`", "gate, `csp: 'enforce'`")
  return [head, '|---|--:|--:|--:|', ...rows, ''].join('\n')
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

interface Suite {
  readonly file: string
  readonly specs?: readonly { readonly title: string }[]
  readonly suites?: readonly Suite[]
}

/** The titles of all tests in e2e/gaps, by browser, as the test runner itself lists them. */
export function proofs(): Readonly<Record<BrowserName, readonly string[]>> {
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright/package.json')))
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'test', '--list', '--reporter=json', '/gaps/'], {
    cwd: join(root, 'e2e'),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (!stdout.startsWith('{')) throw new Error(`The tests could not be listed: ${stdout}${stderr}`)
  const { suites } = JSON.parse(stdout) as { readonly suites: readonly Suite[] }
  const titles = (suite: Suite): readonly string[] => [
    ...(suite.specs ?? []).map(({ title }) => title),
    ...(suite.suites ?? []).flatMap(titles),
  ]
  const of = (is: (file: string) => boolean): readonly string[] => suites.filter(({ file }) => is(file)).flatMap(titles)
  return {
    Chromium: of((file) => !/firefox|webkit/.test(file)),
    Firefox: of((file) => file.includes('firefox')),
    WebKit: of((file) => file.includes('webkit')),
  }
}

/** One line for each gap and browser without a test, and for each test without a gap. */
export function unproven(gaps: readonly Gap[], tests: ReturnType<typeof proofs>): readonly string[] {
  const isOf = (title: string, { name }: Gap): boolean => title.startsWith(`${name}: `) || title.startsWith(`${name} `)
  return browserNames.flatMap((browser) => [
    ...gaps
      .filter((gap) => !tests[browser].some((title) => isOf(title, gap)))
      .map(({ name }) => `${browser}: no test for “${name}”`),
    ...tests[browser]
      .filter((title) => !title.startsWith('every gap ') && !gaps.some((gap) => isOf(title, gap)))
      .map((title) => `${browser}: no gap for “${title}”`),
  ])
}
