// `askfirst serve` as a process.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { askfirst, folderWith, policy, program } from '../testing/program.ts'

/** Starts it in `folder`; gives its process, and where it listens. */
async function start(
  folder: string,
  args: readonly string[] = [],
  forNode: readonly string[] = [],
): Promise<readonly [ChildProcessWithoutNullStreams, string]> {
  const server = spawn(process.execPath, [...forNode, program, 'serve', '--port', '0', ...args], { cwd: folder })
  onTestFinished(() => void server.kill('SIGKILL'))
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  return [server, /http:\/\/[\w.:]+/.exec(line.toString())?.[0] ?? '']
}

test('serve needs no configuration of its own, serves every site, and stops when told', async () => {
  const folder = folderWith({ 'a.json': policy, 'b.json': { ...policy, site: 'blog.example' } })
  const server = spawn(process.execPath, [program, 'serve', '--config', 'a.json', '--config', 'b.json', '--port', '0'], {
    cwd: folder,
  })
  onTestFinished(() => void server.kill('SIGKILL'))
  const warned = once(server.stderr, 'data')
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  expect(String(await warned)).toContain('names no `collector`')
  const [address = ''] = /http:\/\/[\w.:]+/.exec(line.toString()) ?? []
  for (const site of ['shop.example', 'blog.example']) {
    const response = await fetch(`${address}/${site}/askfirst.js`)
    expect(await response.text()).toContain(site)
  }
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
  expect(existsSync(join(folder, '.askfirst', 'receipts.sqlite'))).toBe(true)
})

test('serve says when the port is taken', async () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  const first = spawn(process.execPath, [program, 'serve', '--port', '0'], { cwd: folder })
  onTestFinished(() => void first.kill('SIGKILL'))
  const [line] = (await once(first.stdout, 'data')) as [Buffer]
  const [, port = ''] = /:(\d+)/.exec(line.toString()) ?? []
  const second = askfirst(folder, 'serve', '--port', port, '--store', 'other.sqlite')
  expect(second).toMatchObject({ code: 1, err: expect.stringContaining('another port') })
})

test('serve tells nobody over an open wire', () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  const refused = askfirst(folder, 'serve', '--port', '0', '--webhook', 'shop.example=http://backend.example/hook')
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('A webhook is an https:// address') })
})

test('serve signs with a key of one’s own, and after the next one still shows what the first one signed verifies with', async () => {
  const newKey = (): JsonWebKey => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const keys = [newKey(), newKey()]
  const folder = folderWith({ 'askfirst.config.json': policy, 'key-0.json': keys[0] ?? {}, 'key-1.json': keys[1] ?? {} })
  const shown: string[][] = []
  for (const at of [0, 1]) {
    const [server, url] = await start(folder, ['--signing-key', `key-${at}.json`])
    const { keys } = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as { keys: { x: string }[] }
    shown.push(keys.map(({ x }) => x))
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  expect(shown.map((all) => all.sort())).toEqual([[keys[0]?.x], keys.map(({ x }) => x).sort()])
})

test('serve does not begin with a key that cannot sign', () => {
  const folder = folderWith({ 'askfirst.config.json': policy, 'key.json': '{}' })
  const refused = askfirst(folder, 'serve', '--port', '0', '--signing-key', 'key.json')
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('key.json cannot sign') })
  expect(existsSync(join(folder, '.askfirst'))).toBe(false)
})

test('serve ends with 1 where the thread of its store has ended, for a supervisor to start it again', async () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  // Whoever makes a thread may end it: this does so on a signal.
  const killer = `process.on('worker', (thread) => process.on('SIGUSR2', () => thread.terminate()))`
  const [server] = await start(folder, [], ['--import', `data:text/javascript,${encodeURIComponent(killer)}`])
  const said = text(server.stdout)
  server.kill('SIGUSR2')
  expect(await once(server, 'exit')).toEqual([1, null])
  const lines = (await said).split('\n').filter((line) => line.includes('"level":"error"'))
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ what: 'lost' }])
})
