// Starting the collector as a child process and talking to it, for tests. Knows nothing about which runner they have.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Receipt } from '@askfirst/receipt'
import type { LogLine } from './log-line.ts'
import { testMessage, testSite, testVisitor } from './test-site.ts'

const ownSite = testSite()
const launcher = join(import.meta.dirname, 'test-launcher.ts')
const sources = join(import.meta.dirname, 'test-sources.ts')

/** A collector in a process of its own. */
export interface TestProcess {
  readonly url: string
  readonly child: ChildProcess
  readonly lines: readonly LogLine[]
  /** Resolves when the process is gone and everything it said has been read. */
  readonly gone: Promise<void>
}

/**
 * Starts one on the store in `folder`, or on `store`; `prefix` is what it is run under, such as strace. It ends when whoever
 * started it does.
 * @param env goes over this process's own
 */
export async function startProcess(
  folder: string,
  prefix: readonly string[] = [],
  store: string = join(folder, 'receipts.sqlite'),
  sites: readonly ReturnType<typeof testSite>[] = [ownSite],
  env: Readonly<Record<string, string>> = {},
): Promise<TestProcess> {
  const files = sites.map((site, at) => {
    const file = join(folder, `site-${at}.json`)
    writeFileSync(file, JSON.stringify(site))
    return file
  })
  const [command = '', ...rest] = [...prefix, process.execPath, '--import', sources, launcher, store, ...files]
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const lines: LogLine[] = []
  const reader = createInterface({ input: child.stdout })
  const gone = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => {})
  const url = await new Promise<string>((resolve, reject) => {
    reader.on('line', (text) => {
      const line = JSON.parse(text) as LogLine
      lines.push(line)
      if (line.what === 'started') resolve(line.url)
    })
    child.once('exit', (code) => reject(new Error(`The collector ended with ${code} before it was ready.`)))
  })
  return { url, child, lines, gone }
}

/** What the collector acknowledged: the visitor, and the receipt it answered. */
export interface Acknowledged {
  readonly visitor: string
  readonly event: string
  readonly receipt: Receipt
}

/** One new visitor's decision over the network; `undefined` where no answer arrived. */
export async function decideAt(url: string, site: ReturnType<typeof testSite> = testSite()): Promise<Acknowledged | undefined> {
  const visitor = testVisitor()
  const headers = { authorization: visitor, 'content-type': 'application/json' }
  try {
    const body = JSON.stringify(testMessage(site))
    const response = await fetch(`${url}/v1/decisions`, { method: 'POST', headers, body })
    if (response.status !== 201) return undefined
    const { event, receipt } = (await response.json()) as Acknowledged
    return { visitor, event, receipt }
  } catch {
    return undefined
  }
}
