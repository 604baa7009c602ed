// `askfirst gate` as a process, in front of a real server.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { askfirst, folderWith, policy, program } from '../testing/program.ts'

test('gate stands in front of a site, serves its files, and stops when told', async () => {
  const site = createServer((_req, res) => res.setHeader('content-type', 'text/html').end('<!doctype html><p>ours</p>'))
  await once(site.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void site.close())
  const upstream = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const folder = folderWith({ 'askfirst.config.json': policy })
  const gate = spawn(process.execPath, [program, 'gate', '--upstream', upstream, '--port', '0'], { cwd: folder })
  onTestFinished(() => void gate.kill('SIGKILL'))
  const [line] = (await once(gate.stdout, 'data')) as [Buffer]
  const [address = ''] = /http:\/\/[\w.:]+/.exec(line.toString()) ?? []
  const page = await (await fetch(address)).text()
  expect(page).toContain('<p>ours</p>')
  expect(page).toMatch(/<script data-base="\/askfirst\/">.*shop\.example/s)
  expect((await fetch(`${address}/askfirst/askfirst.banner.en.js`)).status).toBe(200)
  const taken = askfirst(folder, 'gate', '--upstream', upstream, '--port', new URL(address).port)
  expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('another port') })
  gate.kill('SIGTERM')
  expect(await once(gate, 'exit')).toEqual([0, null])
})
