// Putting the signed head of each log where others can see it, so that nobody can rewrite the log unnoticed, its owner neither (R49).

import { spawn } from 'node:child_process'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Head, LogStore } from '../store/heads.ts'

/** Takes a checkpoint; rejects where it could not be published. */
export type Publish = (head: Head) => Promise<void>

/** See the fields. */
export interface PublishOptions {
  /** A folder that gets `<site>.checkpoint`. */
  readonly folder?: string
  /** A command of the operator's shell, which gets each checkpoint on standard input. */
  readonly command?: string
  /** Milliseconds between two looks. @default an hour */
  readonly every?: number
}

/** Every way that `options` name. */
export function publisherOf({ folder, command }: PublishOptions = {}): Publish[] {
  return [
    ...(folder === undefined ? [] : [publishToFolder(folder)]),
    ...(command === undefined ? [] : [publishByCommand(command)]),
  ]
}

/** Writes each checkpoint to `<folder>/<site>.checkpoint`: whole or not at all, for a web server or a git commit to pick up. */
export function publishToFolder(folder: string): Publish {
  return async ({ site, checkpoint }) => {
    await mkdir(folder, { recursive: true })
    const path = join(folder, `${site}.checkpoint`)
    await writeFile(`${path}.new`, checkpoint)
    await rename(`${path}.new`, path)
  }
}

/**
 * Runs `command` in the operator's shell for each checkpoint, which it gets on standard input, the site's name in
 * `ASKFIRST_SITE`. It has published where it ends with 0.
 */
export function publishByCommand(command: string): Publish {
  return ({ site, checkpoint }) =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, ASKFIRST_SITE: site }
      const child = spawn(command, { shell: true, env, stdio: ['pipe', 'ignore', 'ignore'], timeout: 60_000 })
      child.on('error', reject)
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The command that publishes ended with ${code}.`))))
      // A command that does not read ends the pipe; its exit code says what became of it.
      child.stdin.on('error', () => {})
      child.stdin.end(checkpoint)
    })
}

/** Publishes again and again, until it is stopped. */
export interface Publisher {
  /** Publishes every checkpoint that has changed since it was last published. */
  publishChanged(): Promise<void>
  /** Publishes a last time. */
  stop(): Promise<void>
}

/**
 * Publishes at the start, every `every` milliseconds and at the end. `failed` hears of each checkpoint that could not be
 * published; it is tried again the next time.
 */
export function openPublisher(
  store: Pick<LogStore, 'heads'>,
  publish: Publish,
  every: number,
  failed: (error: unknown) => void,
): Publisher {
  const published = new Map<string, string>()
  const publishChanged = async (): Promise<void> => {
    for (const head of await store.heads().catch(() => [])) {
      if (published.get(head.site) === head.checkpoint) continue
      await publish(head).then(() => published.set(head.site, head.checkpoint), failed)
    }
  }
  let last = publishChanged()
  const timer = setInterval(() => {
    last = last.then(publishChanged)
  }, every)
  timer.unref()
  return {
    publishChanged: () => {
      last = last.then(publishChanged)
      return last
    },
    async stop() {
      clearInterval(timer)
      await last
      await publishChanged()
    },
  }
}
