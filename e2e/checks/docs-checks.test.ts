// The checks of the README must be able to fail.

import { expect, test } from 'vitest'
import { mistakesInHtml } from './check-html.ts'
import { typeErrors } from './check-types.ts'
import { temporaryFolder } from './pack.ts'
import { blocksOf } from './readme-blocks.ts'
import { ReadmeShell } from './run-shell.ts'
import { sizesTable, withSizes } from './write-sizes.ts'

test('finds fenced blocks with their language and line', () => {
  const blocks = blocksOf('# A\n\n```sh\nnpm test\n```\ntext\n````html\n```\n````\n')
  expect(blocks).toEqual([
    { language: 'sh', code: 'npm test', line: 3 },
    { language: 'html', code: '```', line: 7 },
  ])
})

test('notices a block that is never closed', () => {
  expect(blocksOf('```sh\nnpm test')).toEqual([{ language: 'sh', code: 'npm test', line: 1 }])
})

test.each([
  ['<script>let = </script>', 'does not parse'],
  ['<button data-askfirst-do="accept">', 'no control'],
  ['<iframe data-askfirst-service="a">', 'no attribute'],
  ['<askfirst-table>', 'no element'],
  ['<script type="application/json">{"site":"a.example"}</script>', 'services'],
])('finds the mistake in %s', (html, mistake) => {
  expect(mistakesInHtml(html).join()).toContain(mistake)
})

test('accepts the markup there is', () => {
  expect(
    mistakesInHtml('<script>askfirst.show()</script><a data-askfirst-do="preferences">x</a><askfirst-policy></askfirst-policy>'),
  ).toEqual([])
})

test('notices a snippet with a wrong type, and knows our packages', () => {
  const right =
    "import { definePolicy } from 'askfirst'\nimport { connect } from '@askfirst/sdk'\nconnect().allows('a')\ndefinePolicy"
  expect(typeErrors({ 'a.ts': right })).toBe('')
  expect(typeErrors({ 'a.ts': 'const a: string = 1\nexport { a }' })).toContain('a.ts(1,7)')
})

test.each([
  ['npm run nothing', 'no script'],
  ['npm install left-pad', 'not ours'],
  ['npx askfirst nonsense', 'exits with 2'],
  ['node no-such-file.ts', 'not there'],
  ['curl http://localhost:1/', 'serve'],
  ['make', 'not a command'],
])('refuses %s', async (command, why) => {
  expect(await new ReadmeShell(temporaryFolder()).run(command)).toContain(why)
})

test('puts the table of sizes between its marks and nowhere else', () => {
  const table = sizesTable([{ files: ['a.js'], role: 'always', limit: 2000, bytes: { '': 1234 }, largest: 1234 }])
  expect(withSizes('a\n<!-- sizes -->\nold\n<!-- /sizes -->\nb', table)).toBe(
    'a\n<!-- sizes -->\n| file | loaded | bytes (brotli) | limit |\n|---|---|--:|--:|\n| `a.js` | always | 1,234 | 2,000 |\n<!-- /sizes -->\nb',
  )
  expect(() => withSizes('nothing', table)).toThrow('sizes')
})
