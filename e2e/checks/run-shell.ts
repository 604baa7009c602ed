// Runs the commands of the README in order, as a newcomer would, in one empty project. Refuses what it cannot run, so that
// nothing untested gets in.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment } from './pack.ts'
import { packages, root } from './packages.ts'

const { scripts, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly repository?: { readonly url: string }
}

/** A shell that knows the commands of the README. Close it, or its server keeps running. */
export class ReadmeShell {
  readonly #folder: string
  #server: ChildProcess | undefined
  #address = ''

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Runs one line; answers what is wrong with it, or nothing. */
  async run(line: string): Promise<string> {
    const words = line.match(/'[^']*'|"[^"]*"|\S+/g)?.map((word) => word.replace(/^(['"])(.*)\1$/, '$2')) ?? []
    const [program = '', ...args] = words.filter((word) => !/^[A-Z_]+=/.test(word))
    if (program === 'npx' && args[0] === 'askfirst') return this.#askfirst(args.slice(1))
    if (program === 'curl') return this.#curl(args)
    if (program === 'npm' || program === 'pnpm') return npm(args)
    // Of this repository, and part of the test run itself; here it counts that they exist.
    if (program === 'npx' && args[0] === 'vitest') return missing(join(root, args[args.indexOf('--config') + 1] ?? ''))
    if (program === 'node') return missing(join(root, args[0] ?? ''))
    if (program === 'git' && args[0] === 'clone')
      return repository?.url.includes(args[1] ?? '?') ? '' : 'is not the repository of package.json'
    if (program === 'cd') return ''
    return `is not a command that this test can run; teach it in ${import.meta.filename}`
  }

  /** Stops what is still running. */
  async close(): Promise<void> {
    if (this.#server?.exitCode !== null) return
    this.#server.kill('SIGTERM')
    await once(this.#server, 'exit')
  }

  async #askfirst(args: readonly string[]): Promise<string> {
    const command = [join(root, 'packages', 'askfirst', 'dist', 'main.js'), ...args]
    if (args[0] === 'serve' || args[0] === 'gate') return this.#serve(command)
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: this.#folder, encoding: 'utf8' })
    return status === 0 ? '' : `exits with ${status}: ${stdout}${stderr}`
  }

  async #serve(command: readonly string[]): Promise<string> {
    await this.close()
    const args = [...command.filter((word, at) => word !== '--port' && command[at - 1] !== '--port'), '--port', '0']
    const server = spawn(process.execPath, args, { cwd: this.#folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#server = server
    return new Promise((resolve) => {
      let output = ''
      const read = (bytes: Buffer) => {
        output += bytes.toString()
        const [found] = /http:\/\/[\w.:[\]-]+/.exec(output) ?? []
        if (found) this.#address = found
        if (found) resolve('')
      }
      server.stdout.on('data', read)
      server.stderr.on('data', read)
      server.once('exit', (code) => resolve(`ends with ${code}: ${output}`))
    })
  }

  /** The port in the README is the default one; ours is any that was free. */
  #curl(args: readonly string[]): string {
    if (!this.#address) return 'needs a `npx askfirst serve` above it'
    const real = args.map((word) => word.replace(/^http:\/\/(localhost|127\.0\.0\.1):\d+/, this.#address))
    const { status, stderr } = spawnSync('curl', ['--silent', '--show-error', '--fail', ...real], {
      cwd: this.#folder,
      encoding: 'utf8',
    })
    return status === 0 ? '' : `exits with ${status}: ${stderr}`
  }
}

function npm([verb = '', ...args]: readonly string[]): string {
  if (verb === 'run' || verb === 'test') {
    const name = verb === 'test' ? 'test' : (args[0] ?? '')
    return Object.hasOwn(scripts, name) ? '' : `names no script of package.json: ${name}`
  }
  if (verb !== 'install' && verb !== 'add' && verb !== 'i') return `${verb} is not known to this test`
  const strangers = args.filter((name) => !name.startsWith('-') && !packages.some(({ manifest }) => manifest.name === name))
  return strangers.length ? `installs what is not ours: ${strangers.join(', ')}` : ''
}

function missing(path: string): string {
  return existsSync(path) ? '' : `names ${path}, which is not there`
}
