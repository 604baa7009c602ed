// `askfirst serve` as a process.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { askfirst, folderWith, policy, program } from '../testing/program.ts'

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
