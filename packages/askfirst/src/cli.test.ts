// The real program in real folders. It runs from these sources, with the other packages as they are built.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@askfirst/collector'
import { expect, onTestFinished, test } from 'vitest'
import { writeFile as writeProven } from '../../receipt/src/proven-file.ts'
import { testLog } from '../../receipt/src/test-log.ts'
import { testReceipt } from '../../receipt/src/test-receipt.ts'

const program = join(import.meta.dirname, 'main.ts')

/** A folder of its own with these files, gone after the test. */
function folderWith(files: Readonly<Record<string, string | object>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}

function askfirst(
  cwd: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

const policy = {
  site: 'shop.example',
  controller: { name: 'Acme ApS', address: '1 Street, Town', email: 'privacy@shop.example', cookiePolicy: '/cookies' },
  services: { video: 'youtube' },
  signals: { google: {} },
  languages: ['en', 'ar'],
}
const asTypeScript = (value: object): string =>
  `import { definePolicy } from 'askfirst'\nconst policy: object = ${JSON.stringify(value)}\nexport default definePolicy(policy as never)\n`

test('init, check and build run one after the other in an empty folder', () => {
  const folder = folderWith()
  expect(askfirst(folder, 'init')).toMatchObject({ code: 0, err: '' })
  expect(askfirst(folder, 'check')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('no errors') })
  expect(askfirst(folder, 'build')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('askfirst.banner.en.js') })
})

test('init guesses the site and replaces nothing unasked', () => {
  const folder = folderWith({ 'package.json': { homepage: 'https://www.acme.example/', type: 'commonjs' } })
  expect(askfirst(folder, 'init').out).toContain('acme.example')
  writeFileSync(join(folder, 'askfirst.config.ts'), 'mine')
  expect(askfirst(folder, 'init')).toMatchObject({ code: 1, err: expect.stringContaining('--force') })
  expect(readFileSync(join(folder, 'askfirst.config.ts'), 'utf8')).toBe('mine')
  expect(askfirst(folder, 'init', '--force').code).toBe(0)
  expect(readFileSync(join(folder, 'askfirst.config.ts'), 'utf8')).toContain("site: 'acme.example'")
})

test.each([
  ['askfirst.config.ts', asTypeScript(policy)],
  ['askfirst.config.mjs', `export default ${JSON.stringify(policy)}`],
  ['askfirst.config.js', `module.exports = ${JSON.stringify(policy)}`],
  ['askfirst.config.json', { $schema: './node_modules/@askfirst/policy/dist/policy.schema.json', ...policy }],
])('reads %s, also where package.json says commonjs', (name, content) => {
  const folder = folderWith({ [name]: content, 'package.json': { type: 'commonjs' } })
  expect(askfirst(folder, 'check')).toMatchObject({ code: 0, err: '' })
})

test('the same policy gives the same version and files in every format', () => {
  const folder = folderWith({ 'a.ts': asTypeScript(policy), 'b.json': policy })
  for (const [file, out] of [
    ['a.ts', 'a'],
    ['b.json', 'b'],
    ['a.ts', 'c'],
  ] as const)
    expect(askfirst(folder, 'build', '--config', file, '--out', out).code).toBe(0)
  for (const name of readdirSync(join(folder, 'a'))) {
    const bytes = readFileSync(join(folder, 'a', name))
    expect(readFileSync(join(folder, 'b', name)).equals(bytes), name).toBe(true)
    expect(readFileSync(join(folder, 'c', name)).equals(bytes), name).toBe(true)
  }
})

test('build writes what a page needs, and prints the brotli size of each', () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  const { out } = askfirst(folder, 'build')
  const names = ['askfirst.js', 'askfirst.decide.js', 'askfirst.widget.js', 'policy.json', 'snippet.html']
  const spoken = ['en', 'ar'].flatMap((language) => [
    ...['banner', 'reopen', 'placeholder', 'widget'].map((what) => `askfirst.${what}.${language}.js`),
    `notice.${language}.json`,
  ])
  expect(readdirSync(join(folder, 'dist/askfirst')).sort()).toEqual([...names, ...spoken].sort())
  for (const name of [...names, ...spoken]) expect(out).toMatch(new RegExp(`^  ${name.replaceAll('.', '\\.')} +[\\d,]+$`, 'm'))
  expect(out).toContain(JSON.parse(readFileSync(join(folder, 'dist/askfirst/policy.json'), 'utf8')).version)
})

test('every script that is built parses, and no data is missing from it', () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  askfirst(folder, 'build')
  for (const name of readdirSync(join(folder, 'dist/askfirst')).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(folder, 'dist/askfirst', name), 'utf8')
    expect(() => new Function(text), name).not.toThrow()
    expect(text, name).not.toContain('ASKFIRST_')
  }
})

test('only a site that reports has the report in its script', () => {
  const folder = folderWith({ 'enforce.json': policy, 'report.json': { ...policy, mode: 'report', collector: '/consent' } })
  for (const mode of ['enforce', 'report']) askfirst(folder, 'build', '--config', `${mode}.json`, '--out', mode)
  const [enforce, report] = ['enforce', 'report'].map((mode) => readFileSync(join(folder, mode, 'askfirst.js'), 'utf8'))
  expect(enforce).not.toMatch(/would hold|v1\/counts/)
  for (const part of ['would hold', '/v1/counts', '"/consent"', 'sha256-']) expect(report).toContain(part)
  expect(() => new Function(report ?? '')).not.toThrow()
})

test('counts prints the sums that the collector has, for people and for programs', async () => {
  const folder = folderWith()
  const store = openSqlite(join(folder, 'receipts.sqlite'))
  await store.countHeld('2026-11-22', 'shop.example', [{ service: 'video', what: 'iframe', count: 1200 }])
  await store.countHeld('2026-11-23', 'shop.example', [{ service: 'unlisted', what: 'cookie', count: 7 }])
  await store.countHeld('2026-11-23', 'blog.example', [{ service: 'ads', what: 'script', count: 1 }])
  await store.close()
  const all = askfirst(folder, 'counts', '--store', 'receipts.sqlite')
  expect(all).toMatchObject({ code: 0, err: '' })
  expect(all.out).toMatch(/2026-11-22 +shop\.example +video +iframe +1,200\n2026-11-23 +blog\.example +ads +script +1\n/)
  const some = askfirst(folder, 'counts', '--store', 'receipts.sqlite', '--site', 'shop.example', '--format', 'json')
  expect(JSON.parse(some.out)).toMatchObject([
    { service: 'video', count: 1200 },
    { service: 'unlisted', count: 7 },
  ])
  expect(askfirst(folder, 'counts', '--store', 'receipts.sqlite', '--site', 'x.example').out).toContain('Nothing')
})

test('build leaves other files alone, and removes a language that is gone', () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  mkdirSync(join(folder, 'public'))
  writeFileSync(join(folder, 'public', 'index.html'), 'mine')
  askfirst(folder, 'build', '--out', 'public')
  writeFileSync(join(folder, 'askfirst.config.json'), JSON.stringify({ ...policy, languages: ['en'] }))
  askfirst(folder, 'build', '--out', 'public')
  expect(existsSync(join(folder, 'public', 'notice.ar.json'))).toBe(false)
  expect(readFileSync(join(folder, 'public', 'index.html'), 'utf8')).toBe('mine')
})

test('a build that fails changes nothing and leaves nothing behind', () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  askfirst(folder, 'build')
  const before = readFileSync(join(folder, 'dist/askfirst/askfirst.js'), 'utf8')
  writeFileSync(join(folder, 'askfirst.config.json'), JSON.stringify({ ...policy, languages: ['en', 'xx'] }))
  expect(askfirst(folder, 'build')).toMatchObject({ code: 1, err: expect.stringContaining('shipped are en, da, de, ar') })
  expect(readFileSync(join(folder, 'dist/askfirst/askfirst.js'), 'utf8')).toBe(before)
  expect(readdirSync(join(folder, 'dist'))).toEqual(['askfirst'])
})

test('an invalid policy is refused whole, each problem with its path, code and requirement', () => {
  const services = { shop: { category: 'necessary', hosts: ['a.example'] }, x: 'nobody' }
  const folder = folderWith({ 'askfirst.config.ts': asTypeScript({ ...policy, services }) })
  const { code, err } = askfirst(folder, 'build')
  expect(code).toBe(1)
  expect(err).toContain('2 problems')
  expect(err).toMatch(/services\.shop\.reason: .*\[REASON_MISSING, R11\]/)
  expect(err).toMatch(/services\.x: .*\[SERVICE_UNKNOWN\]/)
  expect(existsSync(join(folder, 'dist'))).toBe(false)
})

test.each(['json', 'sarif'])('check tells programs the same as %s, and exits with 1 on an error', (format) => {
  const services = { tags: { category: 'necessary', reason: 'transmission', hosts: ['www.googletagmanager.com'] } }
  const folder = folderWith({ 'askfirst.config.json': { ...policy, services } })
  const { code, out } = askfirst(folder, 'check', '--format', format)
  expect(code).toBe(1)
  const report = JSON.parse(out)
  const first =
    format === 'json' ? report.findings[0] : { ...report.runs[0].results[0], requirement: report.runs[0].results[0].ruleId }
  expect(first).toMatchObject({ level: 'error', requirement: 'R6' })
  expect(JSON.stringify(first)).toContain('services.tags.hosts[0]')
})

test.each([
  [['build'], 'askfirst init'],
  [['check', '--config', 'nope.ts'], 'nope.ts'],
  [['verify', 'nope.json'], 'nope.json'],
  [['counts'], 'askfirst serve'],
])('%j without its file says what to do', (args, said) => {
  expect(askfirst(folderWith(), ...args)).toMatchObject({ code: 1, err: expect.stringContaining(said) })
})

test.each([
  ['askfirst.config.ts', 'export const policy = {}', 'default export'],
  ['askfirst.config.ts', 'export default {', 'could not be read'],
  ['askfirst.config.json', '{', 'could not be read'],
])('a broken %s (%s) is named', (name, content, said) => {
  expect(askfirst(folderWith({ [name]: content }), 'check')).toMatchObject({ code: 1, err: expect.stringContaining(said) })
})

test.each([
  [],
  ['chek'],
  ['build', '--nope'],
  ['verify'],
  ['check', '--format', 'xml'],
  ['serve', '--port', 'x'],
  ['gate'],
  ['gate', '--upstream', 'x'],
])('called wrongly (%j %j) it exits with 2 and the help', (...args) => {
  expect(askfirst(folderWith(), ...args.filter((arg) => arg !== undefined))).toMatchObject({
    code: 2,
    err: expect.stringContaining('Usage: askfirst'),
  })
})

test.each(['init', 'check', 'build', 'serve', 'gate', 'counts', 'verify'])('the help of %s has an example', (command) => {
  const { code, out } = askfirst(folderWith(), command, '--help')
  expect(code).toBe(0)
  expect(out).toMatch(new RegExp(`Example:\\n  \\$ npx askfirst ${command}`))
})

test('verify says what was proven, and refuses the file with one byte changed', async () => {
  const log = await testLog([testReceipt(1)])
  const text = writeProven(log.proven(0))
  const folder = folderWith({
    'receipt.json': text,
    'changed.json': text.replace('shop.example', 'shoq.example'),
    'jwks.json': log.keys,
  })
  const proven = askfirst(folder, 'verify', 'receipt.json', '--keys', 'jwks.json')
  expect(proven).toMatchObject({ code: 0, err: '' })
  expect(proven.out).toMatch(/genuine and unchanged[\s\S]*analytics granted, marketing denied[\s\S]*a key you trust/)
  expect(askfirst(folder, 'verify', 'receipt.json').out).toContain('--keys')
  expect(askfirst(folder, 'verify', 'changed.json')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^Not proven \(/),
  })
})

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
