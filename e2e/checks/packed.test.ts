import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environment, installedProject, pack, temporaryFolder } from './pack.ts'
import { packages } from './packages.ts'

const tarballs = temporaryFolder()
const tarballOf = new Map<string, string>()
let project = ''

beforeAll(() => {
  for (const { id, folder } of packages) tarballOf.set(id, pack(folder, tarballs))
  project = installedProject([...tarballOf.values()])
})

afterAll(() => {
  rmSync(tarballs, { recursive: true, force: true })
  if (project) rmSync(project, { recursive: true, force: true })
})

test.each(packages)('publint has nothing against $id', async ({ id }) => {
  const { buffer, byteOffset, byteLength } = readFileSync(tarballOf.get(id) ?? '')
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
  const { messages, pkg } = await publint({ pack: { tarball } })
  expect(messages.filter(({ type }) => type !== 'suggestion').map((message) => formatMessage(message, pkg))).toEqual([])
})

const attw = join(dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')), 'dist', 'index.js')

test.each(packages)('the types of $id are right for every kind of import', ({ id, manifest }) => {
  // Scripts and JSON have no types to be wrong.
  const untyped = Object.entries(manifest.exports).flatMap(([path, target]) => (typeof target === 'string' ? [path] : []))
  const args = [attw, tarballOf.get(id) ?? '', '--profile', 'esm-only', '--no-emoji', '--exclude-entrypoints', ...untyped]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: environment })
  expect(status, stdout + stderr).toBe(0)
})

test('what is packed holds neither sources nor tests', () => {
  for (const tarball of tarballOf.values()) {
    const names = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n')
    expect(names).toContain('package/LICENSE')
    expect(names.filter((name) => /\/src\/|\.test\.|\.tsbuildinfo$/.test(name))).toEqual([])
  }
})

/** Runs the installed program in the empty project. */
function askfirst(...args: readonly string[]): string {
  return execFileSync('npx', ['--no-install', 'askfirst', ...args], { cwd: project, env: environment, encoding: 'utf8' })
}

test('the packed askfirst runs init, check and build in an empty project', () => {
  expect(askfirst('init', '--site', 'shop.example')).toContain('askfirst.config.ts')
  expect(askfirst('check')).toContain('no errors')
  expect(askfirst('build')).toContain('askfirst.banner.en.js')
  expect(readFileSync(join(project, 'dist', 'askfirst', 'askfirst.js'), 'utf8')).toContain('shop.example')
})

test('the packed askfirst serves what it built, and stops when told', async () => {
  const args = [join(project, 'node_modules', 'askfirst', 'dist', 'main.js'), 'serve', '--port', '0']
  const server = spawn(process.execPath, args, { cwd: project, env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = new Promise((resolve) => server.once('exit', resolve))
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error(`serve ended early: ${output}`)))
    server.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString()
      const [found] = /http:\/\/[\w.:[\]-]+/.exec(output) ?? []
      if (found) resolve(found)
    })
  })
  const script = await fetch(new URL('/askfirst.js', address))
  expect(script.status).toBe(200)
  expect(await script.text()).toBe(readFileSync(join(project, 'dist', 'askfirst', 'askfirst.js'), 'utf8'))
  server.kill('SIGTERM')
  expect(await exited).toBe(0)
})
