// The servers that are measured and the load they are measured with: each a process of its own.

import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Load, LoadOptions } from './collector-load.ts'
import type { Pair } from './compare.ts'

/** A server that is listening. */
export interface Program {
  readonly port: number
  readonly child: ChildProcess
  /** Gives what it printed at its end. */
  stop(): Promise<string>
}

/** Starts a server that prints its port; `prefix` is what it is run under, such as strace. */
export async function startProgram(file: string, args: readonly string[], prefix: readonly string[] = []): Promise<Program> {
  const [command = '', ...rest] = [
    ...prefix,
    process.execPath,
    file.includes('/') ? file : join(import.meta.dirname, file),
    ...args,
  ]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  // Whatever becomes of the test, nothing stays behind.
  const end = (): boolean => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const [port] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error(`${file} ended before it was listening.`)
    }),
  ])
  return {
    port: Number(String(port)),
    child,
    async stop() {
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
      })
      const ended = once(child.stdout, 'close')
      child.kill('SIGTERM')
      await ended
      return said
    },
  }
}

/**
 * Sends load.
 * @throws Error where an answer was none that says it was taken
 */
export async function load(options: LoadOptions): Promise<Load> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'collector-load.ts'),
    JSON.stringify(options),
  ])
  const result = JSON.parse(stdout) as Load
  const taken = (result.statuses[201] ?? 0) + (options.to === 'c15t' ? (result.statuses[200] ?? 0) : 0)
  if (taken !== options.requests) throw new Error(`Not every request was taken: ${JSON.stringify(result.statuses)}`)
  return result
}

/** Microseconds per request of two servers, by turns; what they do first is not counted. */
export async function takeTurns(plain: LoadOptions, guarded: LoadOptions, pairs: number): Promise<readonly Pair[]> {
  const microseconds = async (options: LoadOptions): Promise<number> => ((await load(options)).seconds * 1e6) / options.requests
  await microseconds(plain)
  await microseconds(guarded)
  const taken: Pair[] = []
  for (let at = 0; at < pairs; at++) {
    const first = at % 2 === 0 ? await microseconds(plain) : undefined
    const second = await microseconds(guarded)
    taken.push({ plain: first ?? (await microseconds(plain)), guarded: second })
  }
  return taken
}

/** The backend of c15t, from the registry, on `store`. Nothing of it stays. No script of its packages runs. */
export async function startC15t(store: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-c15t-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
    const packages = ['@c15t/backend@2.2.1', 'kysely@0.28.18', 'pg@8.23.1', '@hono/node-server@2.1.8']
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...packages], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const file = join(folder, 'c15t-serve.mjs')
    copyFileSync(join(import.meta.dirname, 'c15t-serve.mjs'), file)
    const program = await startProgram(file, [store])
    program.child.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return program
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
