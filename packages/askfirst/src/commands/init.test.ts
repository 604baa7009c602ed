// `askfirst init` in real folders.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askfirst, folderWith } from '../testing/program.ts'

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
