// What is the same for every command: how it is called, and what it says when that is wrong.

import { expect, test } from 'vitest'
import { askfirst, folderWith } from './testing/program.ts'

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
