// `askfirst build`: what it writes, and what it leaves alone.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askfirst, asTypeScript, folderWith, policy } from '../testing/program.ts'

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
  const scripts = ['', '.decide', '.widget', '.details', '.choices'].map((part) => `askfirst${part}.js`)
  const names = [...scripts, 'policy.json', 'snippet.html']
  const spoken = ['en', 'ar'].flatMap((language) => [
    ...['banner', 'reopen', 'placeholder', 'widget'].map((what) => `askfirst.${what}.${language}.js`),
    `notice.${language}.json`,
    `policy.${language}.html`,
  ])
  expect(readdirSync(join(folder, 'dist/askfirst')).sort()).toEqual([...names, ...spoken].sort())
  for (const name of [...names, ...spoken]) expect(out).toMatch(new RegExp(`^  ${name.replaceAll('.', '\\.')} +[\\d,]+$`, 'm'))
  expect(out).toContain(JSON.parse(readFileSync(join(folder, 'dist/askfirst/policy.json'), 'utf8')).version)
})

test('the cookie table is readable without a script, in each language', () => {
  const folder = folderWith({ 'askfirst.config.json': policy })
  askfirst(folder, 'build')
  const table = (language: string) => readFileSync(join(folder, `dist/askfirst/policy.${language}.html`), 'utf8')
  expect(table('en')).toMatch(/^<div lang="en" dir="ltr">.*<h2>Necessary<\/h2>.*<th scope="col">Name<\/th>.*<\/div>\n$/s)
  expect(table('ar')).toMatch(/^<div lang="ar" dir="rtl">/)
  expect(table('en')).not.toMatch(/<(button|script|style)|undefined|Not decided/)
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
  expect(askfirst(folder, 'build')).toMatchObject({ code: 1, err: expect.stringContaining('"xx"; shipped are bg, cs, ') })
  expect(readFileSync(join(folder, 'dist/askfirst/askfirst.js'), 'utf8')).toBe(before)
  expect(readdirSync(join(folder, 'dist'))).toEqual(['askfirst'])
})
