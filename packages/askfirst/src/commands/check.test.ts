// `askfirst check`, and the configurations that every command reads.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askfirst, asTypeScript, folderWith, policy } from '../testing/program.ts'

test.each([
  ['askfirst.config.ts', asTypeScript(policy)],
  ['askfirst.config.mjs', `export default ${JSON.stringify(policy)}`],
  ['askfirst.config.js', `module.exports = ${JSON.stringify(policy)}`],
  ['askfirst.config.json', { $schema: './node_modules/@askfirst/policy/dist/policy.schema.json', ...policy }],
])('reads %s, also where package.json says commonjs', (name, content) => {
  const folder = folderWith({ [name]: content, 'package.json': { type: 'commonjs' } })
  expect(askfirst(folder, 'check')).toMatchObject({ code: 0, err: '' })
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

test('names the languages that build would refuse', () => {
  const folder = folderWith({ 'askfirst.config.json': { ...policy, languages: ['no', 'zh-CN', 'pt-AO', 'zh-TW'] } })
  const { code, out } = askfirst(folder, 'check', '--format', 'json')
  const errors = JSON.parse(out).findings.filter(({ level }: { readonly level: string }) => level === 'error')
  expect([code, errors]).toMatchObject([1, [{ path: 'languages[3]', requirement: 'R24', code: 'LANGUAGE_MISSING' }]])
})
