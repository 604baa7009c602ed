// One app of a framework, running in a process of its own.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { appEnvironment } from './install-app.ts'
import { visitApp } from './visit-app.ts'

/** An app that answers. */
export interface RunningApp {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Runs a program of Node in `folder` until it answers at the port that it is told in `PORT`.
 * @throws Error with what it wrote, where it ends before
 */
export async function runApp(folder: string, program: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<RunningApp> {
  const port = await freePort()
  const env = { ...appEnvironment, PORT: `${port}`, ...more }
  const child = spawn(process.execPath, program, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part))
  const ended = once(child, 'exit')
  while (!(await visitApp(port, '/own.js').catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${program.join(' ')} ended with ${child.exitCode}: ${said}`)
    await delay(50)
  }
  return {
    port,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
