import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePolicy } from '@askfirst/policy'
import { writeFile } from '@askfirst/receipt'
import { catalogue } from 'askfirst'
import { expect, test } from 'vitest'
import { testLog } from '../../packages/receipt/src/test-log.ts'
import { testReceipt } from '../../packages/receipt/src/test-receipt.ts'
import { mistakesInHtml } from './check-html.ts'
import { typeErrors } from './check-types.ts'
import { temporaryFolder } from './pack.ts'
import { root } from './packages.ts'
import { blocksOf } from './readme-blocks.ts'
import { ReadmeShell } from './run-shell.ts'
import { sizesOfDemo } from './sizes.ts'
import { sizesTable, withSizes } from './write-sizes.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = blocksOf(readme)
const code = ['ts', 'tsx', 'js', 'jsx', 'mjs']
const shell = ['sh', 'bash', 'shell', 'console']

test('every block of the README is of a kind that is tested', () => {
  expect(blocks.length).toBeGreaterThan(0)
  // A drawing or an output has no language, or is called text.
  const known = [...code, ...shell, 'html', 'json', 'text', '']
  expect(blocks.filter(({ language }) => !known.includes(language))).toEqual([])
})

test('every snippet of code in the README type-checks', () => {
  const snippets = blocks.filter(({ language }) => code.includes(language))
  expect(
    typeErrors(Object.fromEntries(snippets.map(({ language, code: text, line }) => [`line-${line}.${language}`, text]))),
  ).toBe('')
})

test('every snippet of HTML in the README uses the markup as it is', () => {
  for (const { language, code: html, line } of blocks)
    if (language === 'html') expect(mistakesInHtml(html), `line ${line}`).toEqual([])
})

test('every JSON in the README is a policy that is accepted', () => {
  for (const { language, code: json, line } of blocks)
    if (language === 'json') expect(parsePolicy(JSON.parse(json), catalogue), `line ${line}`).toMatchObject({ ok: true })
})

test('every command in the README runs', async () => {
  const folder = temporaryFolder()
  const log = await testLog([testReceipt(1)])
  // What a visitor has downloaded, what the site publishes, and what somebody has kept.
  const receipt = log.proven(0)
  writeFileSync(join(folder, 'receipt.json'), writeFile(receipt))
  mkdirSync(join(folder, 'kept'))
  writeFileSync(join(folder, 'kept/shop.example.checkpoint'), receipt.checkpoint)
  writeFileSync(join(folder, 'jwks.json'), log.keys)
  const session = new ReadmeShell(folder)
  try {
    for (const { language, code: text, line } of blocks) {
      if (!shell.includes(language)) continue
      for (const command of commandsOf(text)) expect(await session.run(command), `line ${line}: ${command}`).toBe('')
    }
  } finally {
    await session.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

function commandsOf(text: string): string[] {
  const lines = text.replace(/\\\n\s*/g, ' ').split('\n')
  return lines
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/\s+#.*$|^#.*$/, '')
        .trim(),
    )
    .filter(Boolean)
}

test('the sizes in the README are those of the build', async () => {
  const current = withSizes(readme, sizesTable(await sizesOfDemo()))
  expect(readme, 'Update them with: node e2e/checks/write-sizes.ts').toBe(current)
})

test('every link of the README to a file of the repository leads somewhere', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path = '']) => path)
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
